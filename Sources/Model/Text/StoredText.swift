/// A text that was checked when it was written, as its bytes in UTF-8.
///
/// Lists only copy such texts into their pages, and to check each again would cost more than to find it.
public struct StoredText: Hashable, Sendable {
  public let utf8: [UInt8]

  public init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  public init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  public var isEmpty: Bool { utf8.isEmpty }

  /// Makes a string of it; bytes that are no UTF-8 become U+FFFD.
  public var string: String { String(decoding: utf8, as: UTF8.self) }
}

extension StoredText: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(text)
  }
}
