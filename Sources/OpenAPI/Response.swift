/// One way in which an operation can end (OpenAPI 3.1, section 4.8.17).
public struct Response: Sendable {
  public var status: Int
  public var description: String
  public var headers: [Header]
  public var content: [Content]
  /// The name under which the document has it once for all operations.
  public var name: String?

  public init(
    _ status: Int, _ description: String, headers: [Header] = [], content: [Content] = [],
    name: String? = nil
  ) {
    self.status = status
    self.description = description
    self.headers = headers
    self.content = content
    self.name = name
  }

  public var isSuccess: Bool { status < 400 }

  var json: JSON {
    .members([
      "description": .text(description),
      "headers": .object(headers.map { (name: $0.name, value: $0.json) }),
      "content": Content.json(of: content),
    ])
  }

  /// As it stands in an operation.
  var reference: JSON {
    name.map { ["$ref": .text("#/components/responses/\($0)")] } ?? json
  }
}
