import Model
import Store
import Web

/// Takes an app's tokens back when it has no more use for them (RFC 7009): its whole session ends. To end
/// what is no more, or never was, is no error.
enum TokenRevoke {
  static func respond(_ context: Context) throws -> Response {
    let parameters = OAuthParameters(try context.form())
    let client = try context.authenticatedClient(parameters)
    let token = try parameters.required("token")
    do {
      if let secret = Secret(token) {
        try context.app.store.endSession(refreshHash: secret.digest, of: client.id)
      } else if let session = try session(of: token, in: context) {
        try context.app.store.endSession(session, of: client.id)
      }
    } catch StoreError.notAllowed {
      throw HTTPError.invalidClient("This token was not given to this app.")
    }
    context.audit(.tokenRevoked, of: nil, ["app": "\(client.id)"])
    var response = Response(status: .ok)
    response.set("Cache-Control", "no-store")
    return response
  }

  /// What an access token stands for; nil for one that counts for nothing.
  private static func session(of token: String, in context: Context) throws -> ID<Session>? {
    do {
      return try context.accessTokens.verify(token, at: context.now).session
    } catch is AccessTokenFault {
      return nil
    }
  }
}
