/// What people say of themselves on their page; may be empty.
public struct Biography: Hashable, Sendable {
  public static let limit = 500

  public let text: String

  public init(_ raw: String) throws(TextFault) {
    text = try PlainText(limit: Self.limit, mayBeEmpty: true, mayHaveLines: true).accepted(raw)
  }
}
