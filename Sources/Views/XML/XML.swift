public import Model

/// XML 1.0 that is well-formed if what stands literally in the source is: what is interpolated is text, by the
/// rules of ``HTML``, which are those of XML, too.
public struct XML: Sendable {
  /// UTF-8.
  public private(set) var bytes: [UInt8]
}

extension XML: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  public init(stringInterpolation: Interpolation) {
    bytes = stringInterpolation.markup.bytes
  }

  public typealias StringInterpolation = Interpolation

  public struct Interpolation: StringInterpolationProtocol {
    public typealias StringLiteralType = StaticString

    fileprivate var markup: HTML.Interpolation

    public init(literalCapacity: Int, interpolationCount: Int) {
      markup = HTML.Interpolation(
        literalCapacity: literalCapacity, interpolationCount: interpolationCount)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      markup.appendLiteral(literal)
    }

    public mutating func appendInterpolation(_ text: String) {
      append { $0.appendInterpolation(text) }
    }

    public mutating func appendInterpolation(_ text: StoredText) {
      append { $0.appendInterpolation(text) }
    }

    /// HTML as the text of an element, to be read once the element's text has been.
    public mutating func appendInterpolation(text html: HTML) {
      append { $0.bytes.append(escaping: html.bytes) }
    }

    /// `2026-11-21T08:05:09Z`
    public mutating func appendInterpolation(_ moment: Timestamp) {
      markup.appendInterpolation(rfc3339: CalendarDate(moment))
    }

    public mutating func appendInterpolation(_ number: Int) {
      markup.appendInterpolation(number)
    }

    public mutating func appendInterpolation(_ xml: XML) {
      markup.bytes.append(contentsOf: xml.bytes)
    }

    /// Nothing, if there is no markup.
    public mutating func appendInterpolation(_ xml: XML?) {
      if let xml { appendInterpolation(xml) }
    }

    public mutating func appendInterpolation(_ parts: [XML]) {
      for part in parts { appendInterpolation(part) }
    }

    private mutating func append(_ write: (inout HTML.Interpolation) -> Void) {
      let start = markup.bytes.count
      write(&markup)
      markup.bytes.replaceNoncharacters(from: start)
    }
  }
}

extension [UInt8] {
  /// U+FFFE and U+FFFF, which no XML may hold (XML 1.0, 2.2) and HTML may, become U+FFFD. All three begin with the
  /// same two bytes.
  fileprivate mutating func replaceNoncharacters(from start: Int) {
    for index in indices[start...].dropLast(2)
    where self[index] == 0xEF && self[index + 1] == 0xBF && self[index + 2] >= 0xBE {
      self[index + 2] = 0xBD
    }
  }
}
