/// A letter to one person.
public struct Mail: Hashable, Sendable {
  public let recipient: EmailAddress
  /// One line.
  public let subject: String
  /// Plain text; its lines end with LF.
  public let text: String

  public init(to recipient: EmailAddress, subject: String, text: String) {
    self.recipient = recipient
    self.subject = subject
    self.text = text
  }
}
