public import Model

/// Tells the owner of an e-mail address that somebody has given it as theirs.
public struct EmailTakenMail: Sendable {
  /// Where they log in.
  public var address: String

  public init(address: String) {
    self.address = address
  }

  /// - Parameter site: the site's name.
  public func mail(to recipient: EmailAddress, from site: String, in text: Catalogue) -> Mail {
    Mail(
      to: recipient, subject: text.mail.emailTakenSubject(site),
      text: text.mail.emailTaken(site, address))
  }
}
