import Model
import Store
import Views
import Web

/// Sends somebody who has forgotten their password a link. Whether there is such an account, and whether it
/// has an e-mail address, shows neither in the answer nor in its time.
enum PasswordResetCreate {
  static func respond(_ context: Context) throws -> Response {
    guard let mailer = context.app.mailer else { throw HTTPError.notFound }
    let login = try context.field(.login).trimmed
    guard !login.isEmpty else {
      var faults = FormFaults()
      faults[.login] = .empty
      return try context.page(
        PasswordForgottenPage(faults: faults), status: .unprocessableContent)
    }
    let throttles = Throttles(store: context.app.store, now: context.now)
    try throttles.askForPasswordLink(from: context.address)
    let account = try context.reader.account(login: login)
    let isOnItsWay = try context.app.store.mailPasswordReset(
      try reset(for: account, called: login, mailer, in: context), key: key(account, login),
      rule: .mail,
      at: context.now)
    context.audit(
      .passwordLinkAsked, of: account?.id, ["mailed": isOnItsWay ? "yes" : "no"])
    if isOnItsWay { mailer.wake() }
    return context.redirect(to: "/login", flash: .passwordLinkMailed)
  }

  /// Nil, after the same work, if there is nobody to send it to.
  private static func reset(
    for account: Account?, called login: String, _ mailer: Mailer, in context: Context
  ) throws -> MailedPasswordReset? {
    let configuration = context.app.configuration
    let secret = try Secret.random()
    let recipient = account?.email.flatMap { try? EmailAddress($0) }
    let mail = PasswordResetMail(
      handle: account?.handle.text ?? login,
      link: configuration.link(to: "/password/reset", proving: secret)
    ).mail(
      to: recipient ?? mailer.sender, from: configuration.siteName,
      in: Catalogue[account?.language ?? context.language])
    let hash = try secret.digest
    guard let account, recipient != nil else { return nil }
    return MailedPasswordReset(account: account.id, tokenHash: hash, mail: mail)
  }

  /// An account has one count, by whichever of its names it is called.
  private static func key(_ account: Account?, _ login: String) -> String {
    account.map { "password-link:\($0.id)" }
      ?? "password-link-to:\(login.lowercased().prefix(scalars: EmailAddress.limit))"
  }
}
