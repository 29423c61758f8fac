import Model
import Store
import Web

/// Gives a token to a script that knows a person's password.
enum TokenLogin {
  static func respond(_ context: Context) throws -> Response {
    try context.accessTokens.requireKey()
    let members = try context.members()
    let outcome = try PasswordLogin(context: context)
      .attempt(members.required("username"), members.required("password"))
    guard case .admitted(let id) = outcome,
      let account = try context.reader.registeredAccount(id)
    else { throw refusal(outcome) }
    return answer(try token(for: account, context), context)
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
    case .admitted, .mismatch: .unauthorized("The username and password do not belong together.")
    case .pending: .unauthorized("This account waits for a moderator's approval. Try again later.")
    case .suspended: .unauthorized("This account is suspended. Ask an administrator.")
    }
  }
}
