import Model
import Store
import Views
import Web

/// Signs somebody in who has given the password and gives a code now.
enum LoginCodeCreate {
  static func respond(_ context: Context) throws -> Response {
    let next = LocalPath(try context.form()["next"] ?? "")?.text ?? "/"
    guard let (secret, account) = try context.loginChallenge() else {
      return LoginCodeNew.expired(next, in: context)
    }
    let check = TwoFactorCheck(context: context, account: account.id)
    do {
      let proof = try check.attempt(try context.field(.code)) { proof in
        try context.app.store.answerLoginChallenge(
          tokenHash: secret.digest, of: account.id, with: proof, at: context.now)
      }
      guard let proof else { return try refused(next, in: context) }
      return try admitted(account.id, by: proof, next, in: context)
    } catch StoreError.notFound {
      return LoginCodeNew.expired(next, in: context)
    }
  }

  private static func admitted(
    _ account: ID<Account>, by proof: TwoFactorProof, _ next: String, in context: Context
  ) throws -> Response {
    context.expire(.challenge)
    try context.beginSession(for: account)
    context.audit(.login, of: account, by: account, ["factor": proof.name])
    guard case .recoveryCode = proof else { return context.redirect(to: next) }
    return context.redirect(to: next, flash: .recoveryCodeUsed)
  }

  private static func refused(_ next: String, in context: Context) throws -> Response {
    var faults = FormFaults()
    faults[.code] = .mismatch
    return try context.page(
      LoginCodePage(next: next, faults: faults), status: .unprocessableContent)
  }
}
