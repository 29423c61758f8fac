/// What a request says outside of its body (OpenAPI 3.1, section 4.8.12).
public struct Parameter: Sendable {
  public enum Place: String, Sendable {
    case path, query, header
  }

  public var name: String
  public var place: Place
  public var description: String
  public var schema: Schema
  public var isRequired: Bool
  /// A value that fits.
  public var example: JSON

  public init(
    _ name: String, in place: Place, _ schema: Schema, _ description: String, example: JSON,
    isRequired: Bool = false
  ) {
    self.name = name
    self.place = place
    self.description = description
    self.schema = schema
    self.isRequired = isRequired || place == .path
    self.example = example
  }

  var json: JSON {
    .members([
      "name": .text(name), "in": .text(place.rawValue), "description": .text(description),
      "required": isRequired ? true : nil, "schema": schema.json, "example": example,
    ])
  }
}

/// A header of a response (OpenAPI 3.1, section 4.8.21).
public struct Header: Sendable {
  public var name: String
  public var description: String
  public var schema: Schema
  /// Whether every such response has it.
  public var isRequired: Bool

  public init(_ name: String, _ schema: Schema, _ description: String, isRequired: Bool = false) {
    self.name = name
    self.schema = schema
    self.description = description
    self.isRequired = isRequired
  }

  /// The same header, where every response has it.
  public var always: Header {
    var header = self
    header.isRequired = true
    return header
  }

  var json: JSON {
    .members([
      "description": .text(description), "required": isRequired ? true : nil,
      "schema": schema.json,
    ])
  }
}
