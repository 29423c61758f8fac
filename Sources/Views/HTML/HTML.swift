/// Markup that is safe to send: what stands literally in the source is markup, what is interpolated
/// is text and is escaped, so that it can never become a tag nor leave its attribute, as long as
/// attributes are written in double quotes.
///
/// Interpolating an `HTML` value inserts it as it is: this type is the only way to pass raw markup on.
public struct HTML: Sendable {
  /// UTF-8.
  public private(set) var bytes: [UInt8]

  public static let empty: HTML = ""

  public mutating func append(_ other: HTML) {
    bytes.append(contentsOf: other.bytes)
  }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  public init(stringInterpolation: Interpolation) {
    bytes = stringInterpolation.bytes
  }

  public typealias StringInterpolation = Interpolation

  public struct Interpolation: StringInterpolationProtocol {
    public typealias StringLiteralType = StaticString

    var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 48)
    }

    public mutating func appendLiteral(_ markup: StaticString) {
      markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    public mutating func appendInterpolation(_ text: String) {
      bytes.append(escaping: text)
    }

    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(decimal: number)
    }

    /// A number from 0 to 99, in two digits.
    public mutating func appendInterpolation(twoDigits number: Int) {
      bytes.append(twoDigits: number.magnitude)
    }

    /// Bytes that are known to need no escaping.
    mutating func append(_ safe: String.UTF8View) {
      bytes.append(contentsOf: safe)
    }

    public mutating func appendInterpolation(_ html: HTML) {
      makeRoom(for: html.bytes.count)
      bytes.append(contentsOf: html.bytes)
    }

    /// Nothing, if there is no markup.
    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { appendInterpolation(html) }
    }

    public mutating func appendInterpolation(_ parts: [HTML]) {
      makeRoom(for: parts.reduce(0) { $0 + $1.bytes.count })
      for part in parts { bytes.append(contentsOf: part.bytes) }
    }

    /// And for what mostly follows a large part, so that all of it is not copied once more for that.
    private mutating func makeRoom(for count: Int) {
      guard bytes.capacity - bytes.count < count else { return }
      bytes.reserveCapacity(bytes.count + count + 1024)
    }
  }
}
