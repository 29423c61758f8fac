public import Model

/// Brings somebody the link by which they confirm an e-mail address.
public struct EmailConfirmationMail: Sendable {
  public var subject: EmailConfirmationPage.Subject
  public var handle: Handle
  public var link: String

  public init(_ subject: EmailConfirmationPage.Subject, handle: Handle, link: String) {
    self.subject = subject
    self.handle = handle
    self.link = link
  }

  /// - Parameter site: the site's name.
  public func mail(to recipient: EmailAddress, from site: String, in text: Catalogue) -> Mail {
    switch subject {
    case .signup:
      Mail(
        to: recipient, subject: text.mail.signupSubject(site),
        text: text.mail.signup(handle.text, site, link))
    case .change:
      Mail(
        to: recipient, subject: text.mail.emailChangeSubject(site),
        text: text.mail.emailChange(handle.text, site, link))
    }
  }
}
