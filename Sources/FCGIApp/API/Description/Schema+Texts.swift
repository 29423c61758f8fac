import Model
import OpenAPI

/// Texts that people choose, by the rules of Model.
extension Schema {
  static let handle = text(
    "The name under which somebody signs in and is addressed; case does not matter.",
    lengths: Handle.lengths, pattern: TextPattern.handle)

  static func email(_ rule: EmailRule) -> Schema {
    switch rule {
    case .required, .confirmed: text(lengths: 3...EmailAddress.limit, pattern: TextPattern.email)
    case .optional:
      text(
        "An empty text for none.", lengths: 0...EmailAddress.limit,
        pattern: TextPattern.optionalEmail)
    }
  }

  static let newPassword = text(
    "Not one of the passwords that everybody tries first.", lengths: Password.lengths)

  static let displayName = text(
    "One line; stands beside the username.", lengths: 0...DisplayName.limit,
    pattern: TextPattern.line)

  /// - Parameter limit: the longest post, in code points.
  static func post(limit: Int) -> Schema {
    text(
      "Plain text with line breaks, in which something can be seen. White space around it does not"
        + " count.",
      lengths: 1...limit, pattern: TextPattern.post)
  }

  static let id = integer("Given in ascending order and never twice.", from: 1)

  static let moment = text("RFC 3339, in UTC.", format: "date-time")
}
