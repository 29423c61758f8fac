/// The name that stands beside a handle; empty if a person gave none.
public struct DisplayName: Hashable, Sendable {
  public static let limit = 50

  public let text: String

  public init(_ raw: String) throws(TextFault) {
    text = try PlainText(limit: Self.limit, mayBeEmpty: true, mayHaveLines: false).accepted(raw)
  }
}
