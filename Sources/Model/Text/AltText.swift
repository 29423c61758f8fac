/// What there is to see on a picture, for whoever cannot; may be empty.
public struct AltText: Hashable, Sendable {
  public static let limit = 1_500

  public let text: String

  /// Line ends become spaces.
  public init(_ raw: String) throws(TextFault) {
    let line = raw.split(whereSeparator: \.isNewline).joined(separator: " ")
    text = try PlainText(limit: Self.limit, mayBeEmpty: true, mayHaveLines: false).accepted(line)
  }
}
