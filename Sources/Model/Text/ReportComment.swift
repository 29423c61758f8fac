/// What somebody adds to the reason of a report; may be empty.
public struct ReportComment: Hashable, Sendable {
  public static let limit = 1_000

  public let text: String

  public init(_ raw: String) throws(TextFault) {
    text = try PlainText(limit: Self.limit, mayBeEmpty: true, mayHaveLines: true).accepted(raw)
  }
}
