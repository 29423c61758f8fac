public import Model

/// A link by which somebody sets their password, and the mail that brings it.
public struct MailedPasswordReset: Sendable {
  public let account: ID<Account>
  /// SHA-256 of the link's secret.
  public let tokenHash: [UInt8]
  public let mail: Mail

  public init(account: ID<Account>, tokenHash: [UInt8], mail: Mail) {
    self.account = account
    self.tokenHash = tokenHash
    self.mail = mail
  }
}
