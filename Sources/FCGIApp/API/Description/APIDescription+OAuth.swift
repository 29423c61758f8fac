import Model
import OpenAPI

extension APIDescription {
  static let oauth = [
    Operation(
      .get, "/.well-known/oauth-authorization-server", id: "getAuthorizationServer", tag: "OAuth",
      "What the authorization server can do", "For libraries (RFC 8414).",
      responses: [
        .ok(
          "Its addresses and abilities.", .named("AuthorizationServer"),
          example: [
            "issuer": "https://martlet.example",
            "authorization_endpoint": "https://martlet.example/oauth/authorize",
            "token_endpoint": "https://martlet.example/oauth/token",
            "revocation_endpoint": "https://martlet.example/oauth/revoke",
            "registration_endpoint": "https://martlet.example/oauth/register",
            "jwks_uri": "https://martlet.example/.well-known/jwks.json",
            "scopes_supported": ["read", "post", "account", "moderate"],
            "response_types_supported": ["code"],
            "grant_types_supported": ["authorization_code", "refresh_token"],
            "code_challenge_methods_supported": ["S256"],
          ])
      ]),
    Operation(
      .post, "/oauth/register", id: "registerApp", tag: "OAuth", "Register an app",
      "Anybody may (RFC 7591). Shown with somebody's token, which needs all scopes, the app becomes"
        + " theirs and can act for them with `client_credentials`. Members that are not listed are"
        + " passed over.",
      parameters: [.idempotencyKey],
      body: [
        .json(
          .named("NewApp"),
          example: [
            "client_name": "Nest box", "redirect_uris": ["https://nest.example/callback"],
            "token_endpoint_auth_method": "none",
          ])
      ],
      responses: [
        Response(
          201, "The app, with its secret if it has one.", headers: [.replayed],
          content: [
            .json(
              .named("App"),
              example: [
                "client_id": "4sGkq2bVJxq0cT1Yw9bR3A", "client_id_issued_at": 1_763_717_400,
                "client_name": "Nest box", "redirect_uris": ["https://nest.example/callback"],
                "token_endpoint_auth_method": "none",
                "grant_types": ["authorization_code", "refresh_token"],
                "response_types": ["code"], "scope": "read post account moderate",
              ])
          ]),
        .failure(
          400, "A value is not possible.", "invalid_redirect_uri", "Send the redirect_uris too."),
        .forbidden,
        .conflict(
          "The person has as many apps as one can have.",
          "There are 50 already, which is the most. Remove one first.", field: nil),
        .invalid,
      ]),
    Operation(
      .post, "/oauth/token", id: "createToken", tag: "OAuth", "Get tokens",
      "For a code from `/oauth/authorize`, a refresh token, or the app's own secret (RFC 6749). A"
        + " refresh token works once; the answer brings the next.",
      body: [
        .form(
          .named("TokenRequest"),
          example: [
            "grant_type": "authorization_code", "code": "SplxlOBeZQQYbYS6WxSbIA",
            "redirect_uri": "https://nest.example/callback",
            "code_verifier": "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
            "client_id": "4sGkq2bVJxq0cT1Yw9bR3A",
          ])
      ],
      responses: [
        .ok(
          "The tokens.", .named("Tokens"),
          example: [
            "access_token": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIyIn0.c2ln", "token_type": "Bearer",
            "expires_in": 172_800, "scope": "read post",
            "refresh_token": "k0aVRZ1zJ8m9Yx3q3v7bq0s0Zt1b6v2qk3m8m2wq3fA",
          ]),
        .failure(
          400, "What the app brings does not count, or the request is malformed (RFC 6749, 5.2).",
          "invalid_grant", "This code does not count any more. Ask the person again."),
        unknownApp,
      ]),
    Operation(
      .post, "/oauth/revoke", id: "revokeToken", tag: "OAuth", "Give a token back",
      "Ends the access to which the token belongs (RFC 7009), refresh token and all. A token that does"
        + " not count any more is no error.",
      body: [
        .form(
          .named("TokenToRevoke"),
          example: [
            "token": "k0aVRZ1zJ8m9Yx3q3v7bq0s0Zt1b6v2qk3m8m2wq3fA",
            "client_id": "4sGkq2bVJxq0cT1Yw9bR3A",
          ])
      ],
      responses: [Response(200, "It does not count any more."), unknownApp]),
  ]

  private static let unknownApp = Response.failure(
    401, "The app does not exist, or did not prove who it is.", "invalid_client",
    "There is no app with this client_id. Register it anew.", headers: [.challenge])

  static func oauthSchemas(
    _ configuration: Configuration
  ) -> [(name: String, schema: Schema)] {
    let grantTypes = configuration.grantTypes.map(\.rawValue)
    return [
      ("AuthorizationServer", authorizationServer),
      ("NewApp", newApp(grantTypes: grantTypes)),
      ("App", registeredApp),
      ("TokenRequest", tokenRequest(grantTypes: grantTypes)),
      ("Tokens", appTokens),
      ("TokenToRevoke", tokenToRevoke),
    ]
  }
}
