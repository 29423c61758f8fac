/// How a caller proves who they are (OpenAPI 3.1, section 4.8.27).
public struct SecurityScheme: Sendable {
  public enum Kind: Sendable {
    /// `Authorization: Bearer`, with a JWT.
    case bearerToken
    /// `Authorization: Basic` (RFC 7617).
    case basic
    case cookie(name: String)
    case oauth2([Flow])
  }

  /// A grant of OAuth 2.0 (RFC 6749).
  public struct Flow: Sendable {
    /// Such as `authorizationCode`.
    public var name: String
    public var authorizationURL: String?
    public var tokenURL: String
    /// Each with what it allows.
    public var scopes: [(name: String, description: String)]

    public init(
      _ name: String, authorizationURL: String? = nil, tokenURL: String,
      scopes: [(name: String, description: String)]
    ) {
      self.name = name
      self.authorizationURL = authorizationURL
      self.tokenURL = tokenURL
      self.scopes = scopes
    }

    var json: JSON {
      .members([
        "authorizationUrl": authorizationURL.map(JSON.text), "tokenUrl": .text(tokenURL),
        "scopes": .object(scopes.map { (name: $0.name, value: .text($0.description)) }),
      ])
    }
  }

  public var name: String
  public var kind: Kind
  public var description: String

  public init(_ name: String, _ kind: Kind, _ description: String) {
    self.name = name
    self.kind = kind
    self.description = description
  }

  var json: JSON {
    let description = JSON.text(description)
    return switch kind {
    case .bearerToken:
      [
        "type": "http", "scheme": "bearer", "bearerFormat": "JWT", "description": description,
      ]
    case .basic:
      ["type": "http", "scheme": "basic", "description": description]
    case .cookie(let name):
      ["type": "apiKey", "in": "cookie", "name": .text(name), "description": description]
    case .oauth2(let flows):
      [
        "type": "oauth2", "description": description,
        "flows": .object(flows.map { (name: $0.name, value: $0.json) }),
      ]
    }
  }
}
