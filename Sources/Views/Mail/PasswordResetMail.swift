public import Model

/// Brings somebody the link by which they set their password.
public struct PasswordResetMail: Sendable {
  public var handle: String
  public var link: String

  public init(handle: String, link: String) {
    self.handle = handle
    self.link = link
  }

  /// - Parameter site: the site's name.
  public func mail(to recipient: EmailAddress, from site: String, in text: Catalogue) -> Mail {
    Mail(
      to: recipient, subject: text.mail.passwordResetSubject(site),
      text: text.mail.passwordReset(
        handle, site, link, Int(PasswordReset.mailLifetime / 60)))
  }
}
