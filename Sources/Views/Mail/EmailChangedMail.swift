public import Model

/// Tells somebody at the address that was theirs that the account has another.
public struct EmailChangedMail: Sendable {
  public var handle: Handle

  public init(handle: Handle) {
    self.handle = handle
  }

  /// - Parameter site: the site's name.
  public func mail(to recipient: EmailAddress, from site: String, in text: Catalogue) -> Mail {
    Mail(
      to: recipient, subject: text.mail.emailChangedSubject(site),
      text: text.mail.emailChanged(handle.text, site))
  }
}
