import Model
import Store
import Web

extension Grant {
  /// The app acts for whoever registered it (RFC 6749, section 4.4).
  func clientCredentials() throws -> Tokens {
    guard client.mayActForOwner, let owner = client.owner else {
      throw HTTPError.unauthorizedClient(
        "Only an app that keeps a secret, and that somebody registered under Apps, acts by itself.")
    }
    let scopes = try parameters.scopes() ?? .read
    return Tokens(grant: try begun(for: owner, scopes), refreshToken: nil)
  }

  private func begun(for owner: ID<Account>, _ scopes: Scopes) throws -> AppGrant {
    do {
      return try context.app.store.beginOwnerSession(
        for: owner, client: client.id, scopes: scopes, device: context.device,
        address: context.address, at: context.now,
        expiresAt: context.now.adding(seconds: AccessTokens.lifetime))
    } catch StoreError.notAllowed {
      throw HTTPError.unauthorizedClient("The account of whoever registered the app is not active.")
    }
  }
}
