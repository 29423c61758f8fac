/// The name under which a person signs in and is addressed: `@ada`.
///
/// 1 to 30 ASCII letters, digits, `_` or `-`. It keeps the case in which it was chosen; two handles
/// that differ only in case are equal.
public struct Handle: Sendable {
  public static let lengths = 1...30

  public let text: String

  /// - Throws: what is wrong with `text` as a handle that a person asks for.
  public init(choosing text: String) throws(TextFault) {
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= Self.lengths.upperBound else {
      throw .tooLong(limit: Self.lengths.upperBound)
    }
    guard let handle = Handle(text) else { throw .wrongForm }
    guard !ReservedHandles.contains(handle) else { throw .reserved }
    self = handle
  }

  /// A handle as it stands in an address or in the database; nil if the form is wrong.
  public init?(_ text: String) {
    let bytes = text.utf8Span.span
    guard Self.lengths.contains(bytes.count) else { return nil }
    for index in bytes.indices where !Self.isAllowed(bytes[index]) { return nil }
    self.text = text
  }

  /// The form in which handles are compared and kept unique.
  public var key: String { text.lowercased() }

  static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Handle: Hashable {
  public static func == (left: Handle, right: Handle) -> Bool { left.key == right.key }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Handle: CustomStringConvertible {
  public var description: String { text }
}

extension Handle: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let handle = Handle(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a handle")
    }
    self = handle
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
