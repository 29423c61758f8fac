import Model
import Store
import Web

/// An app's call for tokens, once the app is known. Each grant type stands in a file of its own.
struct Grant {
  let context: Context
  let parameters: OAuthParameters
  let client: Client

  /// What the app gets.
  struct Tokens {
    let grant: AppGrant
    /// Nil where the app can simply ask again.
    let refreshToken: Secret?
  }

  /// Where the app is, and the refresh token that it will have.
  func device(_ refreshToken: Secret) throws -> AppDevice {
    AppDevice(
      refreshHash: try refreshToken.digest, device: context.device, address: context.address)
  }
}
