import Model
import Web

/// What apps need to know of us before they ask (RFC 8414).
enum ServerMetadata {
  static func respond(_ context: Context) throws -> Response {
    let configuration = context.app.configuration
    let origin = configuration.origin
    var response = context.json { json in
      json.object { json in
        json.member("issuer", origin)
        json.member("authorization_endpoint", "\(origin)/oauth/authorize")
        json.member("token_endpoint", "\(origin)/oauth/token")
        json.member("revocation_endpoint", "\(origin)/oauth/revoke")
        json.member("registration_endpoint", "\(origin)/oauth/register")
        json.member("jwks_uri", "\(origin)/.well-known/jwks.json")
        json.member("service_documentation", "\(origin)/docs/api")
        json.member("scopes_supported", Scopes.all.names)
        json.member("response_types_supported", ["code"])
        json.member("response_modes_supported", ["query"])
        json.member("grant_types_supported", configuration.grantTypes.map(\.rawValue))
        for endpoint in ["token", "revocation"] {
          json.member(
            "\(endpoint)_endpoint_auth_methods_supported",
            ClientMetadata.AuthenticationMethod.allCases.map(\.rawValue))
        }
        json.member("code_challenge_methods_supported", [CodeChallenge.method])
        json.member("authorization_response_iss_parameter_supported", true)
        json.member("ui_locales_supported", ["en"])
      }
    }
    response.set("Cache-Control", "public, max-age=3600")
    return response
  }
}
