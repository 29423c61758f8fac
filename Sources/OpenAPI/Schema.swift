/// What a value may be (OpenAPI 3.1, section 4.8.24: JSON Schema 2020-12).
public struct Schema: Sendable {
  public indirect enum Shape: Sendable {
    /// A schema of the document, by its name.
    case named(String)
    case text(TextRule)
    case integer(minimum: Int64?, maximum: Int64?)
    /// One of these texts.
    case choice([String])
    case array(of: Schema, atMost: Int?)
    /// - isClosed: other properties than these are refused.
    case object([Property], isClosed: Bool)
  }

  public var shape: Shape
  public var description: String?
  /// What counts when nothing is sent.
  public var fallback: JSON?
  /// Whether null does as well.
  public var allowsNull = false

  public init(_ shape: Shape, _ description: String? = nil, fallback: JSON? = nil) {
    self.shape = shape
    self.description = description
    self.fallback = fallback
  }
}

/// The rule for a text. Lengths are in Unicode code points.
public struct TextRule: Sendable {
  public var minimum: Int?
  public var maximum: Int?
  /// A regular expression that ECMA-262 and Python read alike.
  public var pattern: String?
  /// A format of JSON Schema, such as `date-time`.
  public var format: String?

  public init(
    minimum: Int? = nil, maximum: Int? = nil, pattern: String? = nil, format: String? = nil
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.pattern = pattern
    self.format = format
  }
}

/// One property of an object.
public struct Property: Sendable {
  public var name: String
  public var schema: Schema
  public var isRequired: Bool

  public static func required(_ name: String, _ schema: Schema) -> Property {
    Property(name: name, schema: schema, isRequired: true)
  }

  public static func optional(_ name: String, _ schema: Schema) -> Property {
    Property(name: name, schema: schema, isRequired: false)
  }
}

extension Schema {
  /// The same schema, or null.
  public var orNull: Schema {
    var schema = self
    schema.allowsNull = true
    return schema
  }

  public static func named(_ name: String) -> Schema { Schema(.named(name)) }

  /// - Parameter lengths: in Unicode code points.
  public static func text(
    _ description: String? = nil, lengths: ClosedRange<Int>? = nil, pattern: String? = nil,
    format: String? = nil
  ) -> Schema {
    let rule = TextRule(
      minimum: lengths?.lowerBound, maximum: lengths?.upperBound, pattern: pattern, format: format)
    return Schema(.text(rule), description)
  }

  public static func choice(_ texts: String...) -> Schema { Schema(.choice(texts)) }

  public static func choice(_ texts: [String], _ description: String? = nil) -> Schema {
    Schema(.choice(texts), description)
  }

  public static func integer(
    _ description: String? = nil, from minimum: Int64? = nil, through maximum: Int64? = nil,
    fallback: JSON? = nil
  ) -> Schema {
    Schema(.integer(minimum: minimum, maximum: maximum), description, fallback: fallback)
  }

  public static func array(
    of element: Schema, atMost limit: Int? = nil, _ description: String? = nil
  ) -> Schema {
    Schema(.array(of: element, atMost: limit), description)
  }

  /// An object that may get more properties in a later version, as answers do.
  public static func open(_ properties: Property..., description: String? = nil) -> Schema {
    Schema(.object(properties, isClosed: false), description)
  }

  /// An object that has these properties and no others, as bodies of requests do.
  public static func closed(_ properties: Property..., description: String? = nil) -> Schema {
    Schema(.object(properties, isClosed: true), description)
  }
}
