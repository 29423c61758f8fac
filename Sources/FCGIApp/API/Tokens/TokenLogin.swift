import Model
import Store
import Web

/// Gives a token to a script that knows a person's password.
enum TokenLogin {
  static func respond(_ context: Context) throws -> Response {
    try context.accessTokens.requireKey()
    let members = try context.members()
    let code = try members.text("otp")
    let outcome = try PasswordLogin(context: context)
      .attempt(members.required("username"), members.required("password"))
    guard let id = try admitted(outcome, code, context),
      let account = try context.reader.registeredAccount(id)
    else { throw refusal(outcome) }
    return answer(try token(for: account, context), context)
  }

  /// Whom the password lets in, with a code where the account asks for one; nil if it lets nobody in.
  private static func admitted(
    _ outcome: PasswordLogin.Outcome, _ code: String?, _ context: Context
  ) throws -> ID<Account>? {
    switch outcome {
    case .admitted(let account): return account
    case .codeWanted(let account):
      guard let code else { throw HTTPError.codeRequired }
      let check = TwoFactorCheck(context: context, account: account)
      let proof = try check.attempt(code) {
        try context.app.store.use($0, of: account, at: context.now)
      }
      guard proof != nil else { throw HTTPError.codeRefused }
      return account
    case .mismatch, .pending, .suspended: return nil
    }
  }

  private static func token(for account: Account, _ context: Context) throws -> String {
    let expiry = context.now.adding(seconds: AccessTokens.lifetime)
    let session = try context.app.store.beginProgramSession(
      for: account.id, device: context.device, address: context.address, at: context.now,
      expiresAt: expiry)
    let token = try context.accessTokens.issue(
      for: account, session: session, scopes: .all, at: context.now)
    context.audit(
      .tokenIssued, of: account.id, by: account.id, ["grant": "login", "session": "\(session)"])
    try context.app.purgeIfDue(at: context.now)
    return token
  }

  private static func answer(_ token: String, _ context: Context) -> Response {
    var response = context.json { json in
      json.object { json in
        json.member("access_token", token)
        json.member("token_type", "Bearer")
        json.member("expires_in", AccessTokens.lifetime)
        json.member("Authorized", "Bearer \(token)")
      }
    }
    response.set("Cache-Control", "no-store")
    return response
  }

  private static func refusal(_ outcome: PasswordLogin.Outcome) -> HTTPError {
    switch outcome {
    case .admitted, .codeWanted, .mismatch:
      .unauthorized("The username and password do not belong together.")
    case .pending: .unauthorized("This account waits for a moderator's approval. Try again later.")
    case .suspended: .unauthorized("This account is suspended. Ask an administrator.")
    }
  }
}

extension HTTPError {
  /// The password is right, and not enough.
  fileprivate static let codeRequired = HTTPError(
    status: .unauthorized, code: "otp_required",
    publicText:
      "This account asks for a code too. Send that of its authenticator app, or a recovery code, as otp.",
    headers: [("WWW-Authenticate", "Bearer")], field: "otp")

  fileprivate static let codeRefused = HTTPError(
    status: .unauthorized, code: "otp_invalid",
    publicText: "This otp does not count, or no more: each does once. Send the next.",
    headers: [("WWW-Authenticate", "Bearer")], field: "otp")
}
