import Model
import Store
import Views
import Web

extension Signup {
  /// Sends the link that makes the account, where e-mail addresses are confirmed. Whoever has the address
  /// already is told so by mail, and nobody else.
  ///
  /// - Throws: 429 for too many from one address; what `Store.request` throws.
  func request(in context: Context, once key: IdempotencyKey? = nil) throws -> Created<OutgoingMail>
  {
    let configuration = context.app.configuration
    guard let email, let mailer = context.app.mailer else {
      throw HTTPError.internal(
        cause: "a sign-up to be confirmed, without an address or without mail")
    }
    try Throttles(store: context.app.store, now: context.now)
      .signUp(from: context.address, limit: configuration.signupsPerHour)
    let secret = try Secret.random()
    let created = try context.app.store.request(
      SignupRequest(
        handle: handle, name: name.text, email: email,
        passwordHash: try context.app.passwords.hash(password.text),
        inviteCode: configuration.signup == .invite ? invite : nil, tokenHash: secret.digest,
        mail: context.confirmationMail(
          .signup, to: email, handle, link: "/signup/confirm", proving: secret,
          in: language ?? context.language),
        language: language),
      at: context.now, once: key)
    if !created.isRepeat {
      context.audit(.emailConfirmationAsked, of: nil)
      mailer.wake()
    }
    return created
  }
}
