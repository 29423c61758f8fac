public import Model

/// Shows an operator that mail arrives.
public struct TestMail: Sendable {
  public init() {}

  /// - Parameter site: the site's name.
  public func mail(to recipient: EmailAddress, from site: String, in text: Catalogue) -> Mail {
    Mail(to: recipient, subject: text.mail.testSubject(site), text: text.mail.test(site))
  }
}
