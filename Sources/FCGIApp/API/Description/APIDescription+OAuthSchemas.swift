import Model
import OpenAPI

/// What OAuth's requests and answers hold, by the names that the standards give it.
extension APIDescription {
  static let authorizationServer = Schema.open(
    .required("issuer", .text(format: "uri")),
    .required("authorization_endpoint", .text(format: "uri")),
    .required("token_endpoint", .text(format: "uri")),
    .required("revocation_endpoint", .text(format: "uri")),
    .required("registration_endpoint", .text(format: "uri")),
    .required("jwks_uri", .text(format: "uri")),
    .required("scopes_supported", .array(of: .text())),
    .required("response_types_supported", .array(of: .text())),
    .required("grant_types_supported", .array(of: .text())),
    .required("code_challenge_methods_supported", .array(of: .text())))

  static func newApp(grantTypes: [String]) -> Schema {
    .open(
      .required("client_name", .text(lengths: 1...AppName.limit, pattern: TextPattern.name)),
      .optional(
        "redirect_uris",
        Schema.array(
          of: .text(lengths: 1...RedirectURI.limit, pattern: TextPattern.redirectURI),
          atMost: Client.redirectLimit,
          "Where people are sent back to. Can be left out only if `grant_types` says that none are."
        )
        .orNull),
      .optional(
        "token_endpoint_auth_method",
        Schema.choice(
          ClientMetadata.AuthenticationMethod.allCases.map(\.rawValue),
          "`none` for an app that can keep no secret: on a phone, in a browser."
        ).orNull),
      .optional("grant_types", Schema.array(of: .choice(grantTypes)).orNull))
  }

  static let registeredApp = Schema.open(
    .required("client_id", .text()),
    .required("client_id_issued_at", .integer("In seconds since 1970.", from: 0)),
    .optional("client_secret", .text("If the app can keep one.")),
    .optional("client_secret_expires_at", .integer("0: never.", from: 0)),
    .required("client_name", .text()),
    .required("redirect_uris", .array(of: .text())),
    .required("token_endpoint_auth_method", .text()),
    .required("grant_types", .array(of: .text())),
    .required("response_types", .array(of: .text())),
    .required("scope", .text()))

  static func tokenRequest(grantTypes: [String]) -> Schema {
    .open(
      .required("grant_type", .choice(grantTypes)),
      .optional("code", .text("With `authorization_code`: what came back.")),
      .optional("redirect_uri", .text("With `authorization_code`: where it came back to.")),
      .optional(
        "code_verifier", .text("With `authorization_code`: what the `code_challenge` was made of.")),
      .optional("refresh_token", .text("With `refresh_token`.")),
      .optional("scope", .text("Less than is possible: names with a space between two.")),
      .optional("client_id", .text("If it does not stand in `Authorization`.")),
      .optional("client_secret", .text("If it does not stand in `Authorization`.")))
  }

  static let appTokens = Schema.open(
    .required("access_token", .text("A JWT.")),
    .required("token_type", .choice("Bearer")),
    .required("expires_in", .integer("In seconds.", from: 1)),
    .required("scope", .text()),
    .optional("refresh_token", .text()))

  static let tokenToRevoke = Schema.open(
    .required("token", .text("An access token or a refresh token.", lengths: 1...4096)),
    .optional("client_id", .text("If it does not stand in `Authorization`.")),
    .optional("client_secret", .text("If it does not stand in `Authorization`.")))
}
