/// A body in one media type (OpenAPI 3.1, section 4.8.14).
public struct Content: Sendable {
  /// Such as `application/json`.
  public var type: String
  public var schema: Schema
  public var examples: [Example]

  public init(type: String, _ schema: Schema, _ examples: [Example]) {
    self.type = type
    self.schema = schema
    self.examples = examples
  }

  public static func json(_ schema: Schema, example: JSON) -> Content {
    Content(type: "application/json", schema, [Example("example", example)])
  }

  public static func form(_ schema: Schema, example: JSON) -> Content {
    Content(type: "application/x-www-form-urlencoded", schema, [Example("example", example)])
  }

  public static func text(_ text: String) -> Content {
    Content(type: "text/plain", .text(), [Example("example", .text(text))])
  }

  static func json(of contents: [Content]) -> JSON {
    .object(
      contents.map { content in
        let examples = content.examples.map { (name: $0.name, value: $0.json) }
        return (
          name: content.type,
          value: .members(["schema": content.schema.json, "examples": .object(examples)])
        )
      })
  }
}

/// A value that fits a schema.
public struct Example: Sendable {
  /// One word.
  public var name: String
  public var value: JSON

  public init(_ name: String, _ value: JSON) {
    self.name = name
    self.value = value
  }

  var json: JSON { ["value": value] }
}
