/// A JSON text as a client sent it (RFC 8259). Of members with the same name the last counts.
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// - Throws: 400 for what is no JSON in UTF-8, or nested more than 100 deep.
  public init(parsing bytes: [UInt8]) throws(HTTPError) {
    var parser = JSONParser(bytes)
    guard String(validating: bytes, as: UTF8.self) != nil, let value = parser.text() else {
      throw .badRequest("The body is not valid JSON.")
    }
    self = value
  }

  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  public var object: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }
}
