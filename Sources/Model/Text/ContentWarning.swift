/// What stands before a post's text, which is then shown only to those who ask for it.
public struct ContentWarning: Hashable, Sendable {
  /// In Unicode scalars.
  public static let limit = 100

  public let text: String

  /// - Returns: nil for a text in which there is nothing to see: such a post has no warning.
  public init?(_ raw: String) throws(TextFault) {
    text = try PlainText(limit: Self.limit, mayBeEmpty: true, mayHaveLines: false).accepted(raw)
    if text.isEmpty { return nil }
  }
}
