import Model
import Store
import Web

extension Grant {
  /// The person has told the app their password (RFC 6749, section 4.3). Off unless configured.
  func password() throws -> Tokens {
    let scopes = try parameters.scopes() ?? .read
    let outcome = try PasswordLogin(context: context)
      .attempt(parameters.required("username"), parameters.required("password"))
    guard case .admitted(let account) = outcome else { throw refusal(outcome) }
    let refreshToken = try Secret.random()
    let grant = try context.app.store.beginAppSession(
      for: account, client: client.id, scopes: scopes, on: try device(refreshToken),
      at: context.now)
    return Tokens(grant: grant, refreshToken: refreshToken)
  }

  private func refusal(_ outcome: PasswordLogin.Outcome) -> HTTPError {
    switch outcome {
    case .admitted, .mismatch: .invalidGrant("The username and password do not belong together.")
    case .codeWanted:
      .invalidGrant(
        "This account asks for a code too, which the grant password cannot bring. Use authorization_code."
      )
    case .pending: .invalidGrant("This account waits for a moderator's approval. Try again later.")
    case .suspended: .invalidGrant("This account is suspended. Ask an administrator.")
    }
  }
}
