/// What people are told that an app is called.
public struct AppName: Hashable, Sendable {
  public static let limit = 50

  public let text: String

  public init(_ raw: String) throws(TextFault) {
    text = try PlainText(limit: Self.limit, mayBeEmpty: false, mayHaveLines: false).accepted(raw)
  }
}
