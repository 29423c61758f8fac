import OpenAPI

extension APIDescription {
  static let tokens = [
    Operation(
      .post, "/api/login", id: "logIn", tag: "Tokens", "Log in",
      "Gives a token for a name and its password. It stands among the person's sessions, where they can"
        + " end it.",
      body: [
        .json(.named("Login"), example: ["username": "ada", "password": "wet meadows at dawn"]),
        .form(.named("Login"), example: ["username": "ada", "password": "wet meadows at dawn"]),
      ],
      responses: [
        .ok(
          "The token, good for two days.", .named("LoginToken"),
          example: [
            "access_token": "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIyIn0.c2ln", "token_type": "Bearer",
            "expires_in": 172_800,
            "Authorized": "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIyIn0.c2ln",
          ]),
        .failure(
          401,
          "The name or the password is wrong; which of them is not told. With `otp_required`, they are right"
            + " and the account asks for a code; with `otp_invalid`, the code does not count.",
          "unauthorized",
          "Check username and password.", headers: [.challenge]),
        .invalid,
      ]),
    Operation(
      .get, "/.well-known/jwks.json", id: "getKeys", tag: "Tokens", "The keys that verify tokens",
      "The public keys as a JWK Set (RFC 7517): with them another service verifies tokens by itself."
        + " `kid` names the one that signed.",
      responses: [
        .ok(
          "The keys.", .named("KeySet"),
          example: [
            "keys": [
              [
                "kty": "RSA", "use": "sig", "alg": "RS256",
                "kid": "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", "n": "sXch", "e": "AQAB",
              ]
            ]
          ])
      ]),
  ]

  static let tokenSchemas: [(name: String, schema: Schema)] = [
    (
      "Login",
      .open(
        .required("username", .text("The username, or the e-mail address.")),
        .required("password", .text()),
        .optional(
          "otp",
          Schema.text(
            "Where the account asks for it: the code of its authenticator app, or a recovery code."
          ).orNull))
    ),
    (
      "LoginToken",
      .open(
        .required("access_token", .text("A JWT, signed with RS256.")),
        .required("token_type", .choice("Bearer")),
        .required("expires_in", .integer("In seconds.", from: 1)),
        .required("Authorized", .text("`access_token` as `Authorization` takes it.")))
    ),
    ("KeySet", .open(.required("keys", .array(of: .named("Key"))))),
    (
      "Key",
      .open(
        .required("kty", .choice("RSA")), .required("use", .choice("sig")),
        .required("alg", .choice("RS256")), .required("kid", .text()),
        .required("n", .text(pattern: base64URL)), .required("e", .text(pattern: base64URL)))
    ),
  ]

  private static let base64URL = "^[A-Za-z0-9_-]+$"
}
