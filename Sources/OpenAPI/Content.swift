/// A body in one media type (OpenAPI 3.1, section 4.8.14).
public struct Content: Sendable {
  /// Such as `application/json`.
  public var type: String
  public var schema: Schema
  /// A value that fits the schema.
  public var example: JSON

  public init(type: String, _ schema: Schema, example: JSON) {
    self.type = type
    self.schema = schema
    self.example = example
  }

  public static func json(_ schema: Schema, example: JSON) -> Content {
    Content(type: "application/json", schema, example: example)
  }

  public static func form(_ schema: Schema, example: JSON) -> Content {
    Content(type: "application/x-www-form-urlencoded", schema, example: example)
  }

  public static func text(example: String) -> Content {
    Content(type: "text/plain", .text(), example: .text(example))
  }

  static func json(of contents: [Content]) -> JSON {
    .object(
      contents.map { content in
        (name: content.type, value: ["schema": content.schema.json, "example": content.example])
      })
  }
}
