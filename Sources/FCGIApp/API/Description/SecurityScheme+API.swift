import Model
import OpenAPI

extension SecurityScheme {
  static let tokenName = "token"
  static let oauthName = "oauth"
  static let cookieName = "cookie"
  static let clientName = "app"

  /// - Parameter origin: where the site answers.
  static func all(at origin: String) -> [SecurityScheme] {
    let scopes = Scopes.named.map { (name: $0.name, description: description(of: $0.scope)) }
    let tokenURL = origin + "/oauth/token"
    let cookie = CookieName.session.text(isSecure: origin.hasPrefix("https:"))
    return [
      SecurityScheme(
        tokenName, .bearerToken,
        "A JWT from `POST /api/login` or `POST /oauth/token`, good for two days."),
      SecurityScheme(
        oauthName,
        .oauth2([
          Flow(
            "authorizationCode", authorizationURL: origin + "/oauth/authorize",
            tokenURL: tokenURL, scopes: scopes),
          Flow("clientCredentials", tokenURL: tokenURL, scopes: scopes),
        ]),
        "An app asks a person for access, with PKCE (S256); or acts as its owner."),
      SecurityScheme(
        cookieName, .cookie(name: cookie),
        "The session of a browser that has logged in. Calls that change something must come from the"
          + " site itself (`Origin` or `Sec-Fetch-Site`) or carry `X-CSRF-Token`."),
      SecurityScheme(
        clientName, .basic,
        "An app's `client_id` and `client_secret` (RFC 6749, section 2.3.1); both may stand in the"
          + " body instead."),
    ]
  }

  private static func description(of scope: Scopes) -> String {
    switch scope {
    case .read: "See what the person sees, their own e-mail address included."
    case .post: "Publish posts and delete the person's own."
    case .account: "Change name, e-mail address and password, and delete the account."
    case .moderate: "Use the person's powers as a moderator or administrator."
    default: ""
    }
  }
}
