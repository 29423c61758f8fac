/// Reads JSON strictly by its grammar (RFC 8259). Each reader gives nil for what the grammar does not allow.
struct JSONParser {
  private static let maximumDepth = 100

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that is all there is.
  mutating func text() -> JSONValue? {
    guard let value = value() else { return nil }
    skipBlanks()
    return index == bytes.count ? value : nil
  }

  private mutating func value() -> JSONValue? {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return nested { $0.object() }
    case UInt8(ascii: "["): return nested { $0.array() }
    case .quote: return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func nested(_ read: (inout JSONParser) -> JSONValue?) -> JSONValue? {
    guard depth < Self.maximumDepth else { return nil }
    depth += 1
    defer { depth -= 1 }
    index += 1
    return read(&self)
  }

  private mutating func object() -> JSONValue? {
    var members: [String: JSONValue] = [:]
    let isWhole = list(until: UInt8(ascii: "}")) { parser in
      parser.skipBlanks()
      guard let name = parser.string() else { return false }
      parser.skipBlanks()
      guard parser.take(.colon), let value = parser.value() else { return false }
      members[name] = value
      return true
    }
    return isWhole ? .object(members) : nil
  }

  private mutating func array() -> JSONValue? {
    var elements: [JSONValue] = []
    let isWhole = list(until: UInt8(ascii: "]")) { parser in
      guard let value = parser.value() else { return false }
      elements.append(value)
      return true
    }
    return isWhole ? .array(elements) : nil
  }

  /// What stands between commas, up to the closing bracket.
  private mutating func list(
    until bracket: UInt8, _ readElement: (inout JSONParser) -> Bool
  ) -> Bool {
    skipBlanks()
    if take(bracket) { return true }
    repeat {
      guard readElement(&self) else { return false }
      skipBlanks()
    } while take(.comma)
    return take(bracket)
  }

  private mutating func word(_ word: String, _ value: JSONValue) -> JSONValue? {
    guard bytes[index...].starts(with: word.utf8) else { return nil }
    index += word.utf8.count
    return value
  }

  private mutating func skipBlanks() {
    while let next, [.space, .tab, .lineFeed, .carriageReturn].contains(next) { index += 1 }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }
}

// MARK: - Numbers

extension JSONParser {
  private mutating func number() -> JSONValue? {
    let start = index
    _ = take(.hyphen)
    guard take(UInt8(ascii: "0")) || takeDigits() else { return nil }
    if take(UInt8(ascii: ".")), !takeDigits() { return nil }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(.plus) || take(.hyphen)
      guard takeDigits() else { return nil }
    }
    let number = Double(String(decoding: bytes[start..<index], as: UTF8.self))
    return number.flatMap { $0.isFinite ? .number($0) : nil }
  }

  /// At least one.
  private mutating func takeDigits() -> Bool {
    let start = index
    while next?.isDigit == true { index += 1 }
    return index > start
  }
}

// MARK: - Strings

extension JSONParser {
  private mutating func string() -> String? {
    guard take(.quote) else { return nil }
    var text: [UInt8] = []
    while let byte = next, byte >= 0x20 {
      index += 1
      switch byte {
      case .quote: return String(decoding: text, as: UTF8.self)
      case .backslash:
        guard let scalar = escapedScalar() else { return nil }
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escapedScalar() -> Unicode.Scalar? {
    guard let byte = next else { return nil }
    index += 1
    switch byte {
    case .quote, .backslash, .slash: return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return codeUnits()
    default: return nil
    }
  }

  /// One UTF-16 code unit by its number, or two that together are a scalar; a surrogate by itself is none.
  private mutating func codeUnits() -> Unicode.Scalar? {
    guard let unit = codeUnit() else { return nil }
    guard UTF16.isLeadSurrogate(unit) else { return Unicode.Scalar(unit) }
    guard take(.backslash), take(UInt8(ascii: "u")), let trail = codeUnit(),
      UTF16.isTrailSurrogate(trail)
    else { return nil }
    return Unicode.Scalar(0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(trail) & 0x3FF)
  }

  private mutating func codeUnit() -> UInt16? {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let digit = next?.hexadecimalValue else { return nil }
      unit = unit << 4 | UInt16(digit)
      index += 1
    }
    return unit
  }
}
