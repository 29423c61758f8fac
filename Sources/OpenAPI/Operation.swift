/// What one method does at one path (OpenAPI 3.1, section 4.8.10).
public struct Operation: Sendable {
  public enum Method: String, Sendable {
    case get = "GET"
    case put = "PUT"
    case post = "POST"
    case delete = "DELETE"
  }

  public var method: Method
  /// A template such as `/tweets/{id}`.
  public var path: String
  /// Unique in the document; generated clients call their functions so.
  public var id: String
  public var tag: String
  public var summary: String
  /// In CommonMark, as every description is.
  public var description: String
  public var parameters: [Parameter]
  /// One body in several media types; empty for none.
  public var body: [Content]
  public var responses: [Response]
  /// The credentials that do, each with the scopes it needs; an empty list asks for none.
  public var credentials: [Credential]
  /// Whether it can also be called without any.
  public var isOpen: Bool
  /// Where it answers, if not where the others do.
  public var server: Server?

  public init(
    _ method: Method, _ path: String, id: String, tag: String, _ summary: String,
    _ description: String, parameters: [Parameter] = [], body: [Content] = [],
    responses: [Response], server: Server? = nil
  ) {
    self.method = method
    self.path = path
    self.id = id
    self.tag = tag
    self.summary = summary
    self.description = description
    self.parameters = parameters
    self.body = body
    self.responses = responses
    self.server = server
    credentials = []
    isOpen = true
  }

  var json: JSON {
    let alternatives =
      (isOpen ? [JSON.object([])] : [])
      + credentials.map { .object([(name: $0.scheme, value: .texts($0.scopes))]) }
    return .members([
      "tags": .texts([tag]), "operationId": .text(id), "summary": .text(summary),
      "description": .text(description),
      "parameters": .array(parameters.map(\.json)),
      "requestBody": body.isEmpty
        ? nil : ["required": true, "content": Content.json(of: body)],
      "responses": .object(
        responses.map { (name: String($0.status), value: $0.reference) }),
      "security": .array(alternatives),
      "servers": server.map { [$0.json] },
    ])
  }
}

/// One way to prove who calls (OpenAPI 3.1, section 4.8.30).
public struct Credential: Sendable {
  /// The name of a security scheme.
  public var scheme: String
  public var scopes: [String]

  public init(_ scheme: String, scopes: [String] = []) {
    self.scheme = scheme
    self.scopes = scopes
  }
}
