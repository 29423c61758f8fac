/// A JSON value (RFC 8259) whose members keep the order in which they were written.
public indirect enum JSON: Sendable {
  case null
  case flag(Bool)
  case integer(Int64)
  case text(String)
  case array([JSON])
  case object([(name: String, value: JSON)])
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(nilLiteral: ()) { self = .null }
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { (name: $0, value: $1) })
  }
}

extension JSON {
  static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.text)) }

  /// An object without the members that have no value, or an empty one.
  static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(
      members.compactMap { name, value in
        guard let value, !value.isEmpty else { return nil }
        return (name: name, value: value)
      })
  }

  private var isEmpty: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    default: false
    }
  }
}
