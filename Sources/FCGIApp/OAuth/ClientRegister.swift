import Crypto
import Model
import Store
import Web

/// Registers an app that asks for it (RFC 7591). Anybody may; with somebody's token or cookie the app
/// becomes theirs.
enum ClientRegister {
  static func respond(_ context: Context) throws -> Response {
    let metadata = try ClientMetadata(try context.jsonMembers())
    let owner = try owner(in: context)
    let possible = grantTypes(metadata, isOwned: owner != nil, in: context)
    let impossible = (metadata.grantTypes ?? []).first { !possible.contains($0) }
    if let impossible {
      throw HTTPError.invalidClientMetadata(
        "This app cannot have \(impossible.rawValue); it can have "
          + "\(possible.map(\.rawValue).joined(separator: ", ")).")
    }
    if owner == nil {
      try Throttles(store: context.app.store, now: context.now).registerApp(from: context.address)
    }
    let created = try context.app.store.register(
      NewClient(
        clientID: try Randomness.clientID(), owner: owner, name: metadata.name,
        redirectURIs: metadata.redirectURIs, isConfidential: metadata.isConfidential),
      at: context.now, once: try context.idempotencyKey())
    if !created.isRepeat { context.audit(.appRegistered, of: owner, ["app": "\(created.id)"]) }
    guard let client = try context.reader.client(created.id) else { throw HTTPError.notFound }
    var response = try answer(
      client, metadata, grantTypes: metadata.grantTypes ?? possible, in: context)
    response.tell(of: created)
    return response
  }

  /// Such an app can act for its owner: whoever makes it must be trusted with as much.
  private static func owner(in context: Context) throws -> ID<Account>? {
    guard let viewer = context.viewer else { return nil }
    guard viewer.session.scopes == .all else { throw HTTPError.insufficientScope(.all) }
    return viewer.account.id
  }

  private static func grantTypes(
    _ metadata: ClientMetadata, isOwned: Bool, in context: Context
  ) -> [GrantType] {
    context.app.configuration.grantTypes.filter { type in
      switch type {
      case .authorizationCode: !metadata.redirectURIs.isEmpty
      case .refreshToken, .password: true
      case .clientCredentials: isOwned && metadata.isConfidential
      }
    }
  }

  /// RFC 7591, section 3.2.1.
  private static func answer(
    _ client: Client, _ metadata: ClientMetadata, grantTypes: [GrantType], in context: Context
  ) throws -> Response {
    let secret = try context.app.clientSecrets.secret(of: client)
    var response = context.json(status: .created) { json in
      json.object { json in
        json.member("client_id", client.clientID)
        json.member("client_id_issued_at", client.createdAt.milliseconds / 1000)
        if let secret {
          json.member("client_secret", secret)
          json.member("client_secret_expires_at", 0)
        }
        json.member("client_name", client.name)
        json.member("redirect_uris", client.redirectURIs.map(\.text))
        json.member("token_endpoint_auth_method", metadata.method.rawValue)
        json.member("grant_types", grantTypes.map(\.rawValue))
        json.member("response_types", client.redirectURIs.isEmpty ? [] : ["code"])
        json.member("scope", Scopes.all.text)
      }
    }
    response.set("Cache-Control", "no-store")
    return response
  }
}
