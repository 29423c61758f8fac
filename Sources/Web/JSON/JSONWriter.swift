/// Writes JSON (RFC 8259) as UTF-8 bytes, member by member, and sets the commas.
///
/// Whoever calls it keeps the grammar: inside ``object(_:)`` every value follows a ``key(_:)``.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter capacity: about how many bytes will be written.
  public init(capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

  /// An object whose members `body` writes.
  public mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(UInt8(ascii: "{"))
    try body(&self)
    close(UInt8(ascii: "}"))
  }

  /// An array whose elements `body` writes.
  public mutating func array<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    open(UInt8(ascii: "["))
    try body(&self)
    close(UInt8(ascii: "]"))
  }

  /// The name of the member whose value comes next: the program's own, so it needs no escape.
  public mutating func key(_ name: String) {
    separate()
    bytes.append(.quote)
    bytes.append(contentsOf: name.utf8)
    bytes.append(.quote)
    bytes.append(.colon)
    needsComma = false
  }

  public mutating func value(_ text: String) {
    separate()
    appendQuoted(text)
  }

  /// A text as its bytes in UTF-8, which are not looked at again.
  public mutating func value(utf8 text: [UInt8]) {
    separate()
    bytes.append(.quote)
    bytes.append(jsonEscaping: text)
    bytes.append(.quote)
  }

  /// A text that needs no escape, such as a date, as bytes that `write` appends.
  public mutating func value(_ write: (inout [UInt8]) -> Void) {
    separate()
    bytes.append(.quote)
    write(&bytes)
    bytes.append(.quote)
  }

  public mutating func value(_ number: Int64) {
    separate()
    bytes.append(decimal: number)
  }

  public mutating func value(_ number: Int) { value(Int64(number)) }

  /// A finite number; JSON knows no other.
  public mutating func value(_ number: Double) {
    separate()
    bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
  }

  public mutating func value(_ flag: Bool) {
    separate()
    bytes.append(contentsOf: (flag ? "true" : "false").utf8)
  }

  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(.comma) }
    needsComma = true
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(.quote)
    bytes.append(jsonEscaping: text)
    bytes.append(.quote)
  }
}
