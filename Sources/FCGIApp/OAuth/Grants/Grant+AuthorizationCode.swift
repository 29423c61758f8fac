import Model
import Store
import Web

extension Grant {
  /// RFC 6749, section 4.1.3, with the verifier of RFC 7636, section 4.5.
  func authorizationCode() throws -> Tokens {
    let code = try parameters.required("code")
    guard let verifier = CodeVerifier(try parameters.required("code_verifier")),
      let challenge = try verifier.challenge
    else {
      throw HTTPError.invalidGrant("code_verifier takes 43 to 128 characters (RFC 7636).")
    }
    let refreshToken = try Secret.random()
    guard let secret = Secret(code), let grant = try exchanged(secret, challenge, refreshToken)
    else {
      throw HTTPError.invalidGrant(
        "The code does not count: it was used, has expired, or belongs to another request. Ask anew."
      )
    }
    return Tokens(grant: grant, refreshToken: refreshToken)
  }

  private func exchanged(
    _ code: Secret, _ challenge: CodeChallenge, _ refreshToken: Secret
  ) throws -> AppGrant? {
    do {
      return try context.app.store.exchange(
        CodeExchange(
          hash: code.digest, client: client.id,
          redirectURI: try parameters.value("redirect_uri"), challenge: challenge),
        on: try device(refreshToken), at: context.now)
    } catch StoreError.notAllowed {
      return nil
    }
  }
}
