/// The description of an API (OpenAPI 3.1.1).
public struct Document: Sendable {
  public var title: String
  public var version: String
  /// In CommonMark.
  public var description: String
  public var server: Server
  /// Groups of operations, in the order in which they are read.
  public var tags: [Tag]
  public var operations: [Operation]
  public var schemas: [(name: String, schema: Schema)]
  public var securitySchemes: [SecurityScheme]

  public init(
    title: String, version: String, description: String, server: Server, tags: [Tag],
    operations: [Operation], schemas: [(name: String, schema: Schema)],
    securitySchemes: [SecurityScheme]
  ) {
    self.title = title
    self.version = version
    self.description = description
    self.server = server
    self.tags = tags
    self.operations = operations
    self.schemas = schemas
    self.securitySchemes = securitySchemes
  }

  public var json: JSON {
    .members([
      "openapi": "3.1.1",
      "info": [
        "title": .text(title), "version": .text(version), "description": .text(description),
      ],
      "servers": [server.json],
      "tags": .array(tags.map { ["name": .text($0.name), "description": .text($0.description)] }),
      "paths": paths,
      "components": .members([
        "schemas": .object(schemas.map { (name: $0.name, value: $0.schema.json) }),
        "responses": .object(namedResponses.map { (name: $0.key, value: $0.value) }),
        "securitySchemes": .object(securitySchemes.map { (name: $0.name, value: $0.json) }),
      ]),
    ])
  }

  private var paths: JSON {
    var paths: [String] = []
    for operation in operations where !paths.contains(operation.path) {
      paths.append(operation.path)
    }
    return .object(
      paths.map { path in
        let items = operations.filter { $0.path == path }
        return (
          name: path,
          value: .object(items.map { (name: $0.method.rawValue.lowercased(), value: $0.json) })
        )
      })
  }

  private var namedResponses: [(key: String, value: JSON)] {
    var named: [String: JSON] = [:]
    for response in operations.flatMap(\.responses) {
      if let name = response.name { named[name] = response.json }
    }
    return named.sorted { $0.key < $1.key }
  }
}

/// A group of operations.
public struct Tag: Sendable {
  public var name: String
  public var description: String

  public init(_ name: String, _ description: String) {
    self.name = name
    self.description = description
  }
}

/// Where operations answer.
public struct Server: Sendable {
  /// Scheme, host and port.
  public var url: String
  public var description: String

  public init(_ url: String, _ description: String) {
    self.url = url
    self.description = description
  }

  var json: JSON { ["url": .text(url), "description": .text(description)] }
}
