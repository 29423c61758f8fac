import Model
import Web

/// What an app says of itself when it registers (RFC 7591, section 2). Members that we do not know are
/// passed over, as the standard wants it.
struct ClientMetadata {
  let name: AppName
  let redirectURIs: [RedirectURI]
  let method: AuthenticationMethod
  /// What the app says it will bring for tokens; nil if it does not say.
  let grantTypes: [GrantType]?

  /// How an app proves who it is.
  enum AuthenticationMethod: String, CaseIterable {
    case basic = "client_secret_basic"
    case post = "client_secret_post"
    case none
  }

  /// - Throws: `invalid_client_metadata` or `invalid_redirect_uri`.
  init(_ members: Members) throws(HTTPError) {
    name = try Self.name(members)
    method = try Self.method(members)
    grantTypes = try Self.grantTypes(members)
    if let types = try Self.texts("response_types", members), types != ["code"] {
      throw .invalidClientMetadata("response_types takes code alone.")
    }
    redirectURIs = try Self.redirectURIs(members)
    let needsRedirect = grantTypes?.contains(.authorizationCode) ?? true
    guard !redirectURIs.isEmpty || !needsRedirect else {
      throw .invalidRedirectURI("Send the redirect_uris too.")
    }
  }

  var isConfidential: Bool { method != .none }

  private static func name(_ members: Members) throws(HTTPError) -> AppName {
    do {
      return try AppName(try members.text("client_name") ?? "")
    } catch {
      throw .invalidClientMetadata("client_name takes 1 to \(AppName.limit) characters.")
    }
  }

  private static func method(_ members: Members) throws(HTTPError) -> AuthenticationMethod {
    let known = AuthenticationMethod.allCases.map(\.rawValue).joined(separator: ", ")
    do {
      let text = try members.text("token_endpoint_auth_method")
      guard let text else { return .basic }
      if let method = AuthenticationMethod(rawValue: text) { return method }
    } catch {}
    throw .invalidClientMetadata("token_endpoint_auth_method takes one of \(known).")
  }

  private static func grantTypes(_ members: Members) throws(HTTPError) -> [GrantType]? {
    guard let names = try texts("grant_types", members) else { return nil }
    let types = names.compactMap(GrantType.init)
    guard types.count == names.count else {
      let known = GrantType.allCases.map(\.rawValue).joined(separator: ", ")
      throw .invalidClientMetadata("grant_types takes some of \(known).")
    }
    return types
  }

  private static func redirectURIs(_ members: Members) throws(HTTPError) -> [RedirectURI] {
    let texts = try texts("redirect_uris", members) ?? []
    guard texts.count <= Client.redirectLimit else {
      throw .invalidRedirectURI("Send at most \(Client.redirectLimit) redirect_uris.")
    }
    var addresses: [RedirectURI] = []
    for text in texts {
      guard let address = RedirectURI(text) else {
        throw .invalidRedirectURI(
          "A redirect URI is https, http to 127.0.0.1, [::1] or localhost, or an app's own scheme "
            + "with its domain, such as com.example.app:/; it has no fragment.")
      }
      addresses.append(address)
    }
    return addresses
  }

  private static func texts(_ name: String, _ members: Members) throws(HTTPError) -> [String]? {
    do {
      return try members.texts(name)
    } catch {
      throw .invalidClientMetadata("\(name) takes a list of texts.")
    }
  }
}
