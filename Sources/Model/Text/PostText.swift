/// What a post says: plain text with line breaks, never empty.
public struct PostText: Hashable, Sendable {
  /// The longest post that any configuration may allow, in Unicode scalars.
  public static let largestLimit = 10_000

  public let text: String

  /// - Parameter limit: the longest text allowed, in Unicode scalars.
  public init(_ raw: String, limit: Int) throws(TextFault) {
    text = try PlainText(limit: limit, mayBeEmpty: false, mayHaveLines: true).accepted(raw)
  }
}
