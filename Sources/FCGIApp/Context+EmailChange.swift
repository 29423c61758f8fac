import Model
import Store
import Views
import Web

extension Context {
  /// Whether an address counts for an account only once it is confirmed.
  func mustConfirm(_ email: EmailAddress?, of account: Account) -> Bool {
    app.configuration.email == .confirmed && email?.key != account.email?.lowercased()
  }

  /// Sends the link by which a new address is confirmed; until then the account keeps the one that it has.
  /// - Throws: what `Store.request` throws.
  func request(_ email: EmailAddress, for account: Account, by actor: ID<Account>) throws {
    let secret = try Secret.random()
    try app.store.request(
      EmailChange(
        account: account.id, email: email, tokenHash: secret.digest,
        mail: confirmationMail(
          .change, to: email, account.handle, link: "/email/confirm", proving: secret,
          in: account.language ?? language)),
      by: actor, at: now)
    audit(.emailConfirmationAsked, of: account.id)
    app.mailer?.wake()
  }
}
