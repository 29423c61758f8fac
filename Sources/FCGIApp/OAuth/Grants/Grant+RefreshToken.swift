import Model
import Store
import Web

extension Grant {
  /// RFC 6749, section 6; each refresh token counts once (RFC 9700, section 4.14.2).
  func refreshToken() throws -> Tokens {
    let text = try parameters.required("refresh_token")
    let scopes = try parameters.scopes()
    let successor = try Secret.random()
    guard let secret = Secret(text), let grant = try refreshed(secret, by: successor, scopes) else {
      throw HTTPError.invalidGrant(
        "The refresh token does not count: it was used, has expired, or was taken back. Ask anew.")
    }
    return Tokens(grant: grant, refreshToken: successor)
  }

  private func refreshed(
    _ secret: Secret, by successor: Secret, _ scopes: Scopes?
  ) throws -> AppGrant? {
    do {
      return try context.app.store.refresh(
        TokenRefresh(
          hash: secret.digest, client: client.id, successorHash: successor.digest, scopes: scopes),
        at: context.now)
    } catch StoreError.notAllowed {
      throw HTTPError.invalidScope("The app was not given so much. Ask the person anew.")
    }
  }
}
