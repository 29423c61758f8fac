/// The host of an address, with the port if it names one (RFC 3986, section 3.2). User names are refused.
public struct Authority: Hashable, Sendable {
  /// An IPv6 address stands in brackets.
  public let host: String
  /// Nil for the scheme's own.
  public let port: Int?

  init?(_ text: Substring) {
    let afterHost: Substring
    if text.hasPrefix("[") {
      guard let bracket = text.firstIndex(of: "]") else { return nil }
      host = String(text[...bracket])
      afterHost = text[text.index(after: bracket)...]
      guard host.utf8.dropFirst().dropLast().allSatisfy(Self.isPartOfIPv6) else { return nil }
    } else {
      let end = text.firstIndex(of: ":") ?? text.endIndex
      host = String(text[..<end])
      afterHost = text[end...]
      guard host.utf8.allSatisfy(Self.isPartOfName) else { return nil }
    }
    guard !host.isEmpty, host != "[]" else { return nil }
    guard !afterHost.isEmpty else {
      port = nil
      return
    }
    let digits = afterHost.dropFirst()
    guard afterHost.hasPrefix(":"), digits.utf8.allSatisfy(Self.isDigit),
      let number = Int(digits), (1...65_535).contains(number)
    else { return nil }
    port = number
  }

  /// Whether it is this very device (RFC 8252, section 7.3).
  public var isLoopback: Bool { ["127.0.0.1", "[::1]", "localhost"].contains(host) }

  public var isIPv6: Bool { host.hasPrefix("[") }

  public var text: String { port.map { "\(host):\($0)" } ?? host }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private static func isPartOfIPv6(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
