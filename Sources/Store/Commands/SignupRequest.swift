public import Model

/// A sign-up that becomes an account once its e-mail address is confirmed.
public struct SignupRequest: Sendable {
  public let handle: Handle
  public let name: String
  public let email: EmailAddress
  public let passwordHash: String
  /// Used up when the address is confirmed.
  public let inviteCode: String?
  /// SHA-256 of the secret in the link.
  public let tokenHash: [UInt8]
  public let mail: ConfirmationMail
  /// The one of the form; nil if nobody knows it.
  public let language: Language?

  public init(
    handle: Handle, name: String, email: EmailAddress, passwordHash: String, inviteCode: String?,
    tokenHash: [UInt8], mail: ConfirmationMail, language: Language?
  ) {
    self.handle = handle
    self.name = name
    self.email = email
    self.passwordHash = passwordHash
    self.inviteCode = inviteCode
    self.tokenHash = tokenHash
    self.mail = mail
    self.language = language
  }
}

/// What is sent to an address that is to be confirmed. Only who reads its mail learns which of the two it was.
public struct ConfirmationMail: Sendable {
  /// Brings the link.
  public let link: Mail
  /// Says that the address belongs to an account already.
  public let taken: Mail

  public init(link: Mail, taken: Mail) {
    self.link = link
    self.taken = taken
  }
}
