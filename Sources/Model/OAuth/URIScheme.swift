/// The word before the colon of an address (RFC 3986, section 3.1).
public enum URIScheme {
  /// Whether it has the form of a scheme, in lower case.
  public static func isValid(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { byte in
      isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
  }

  /// Whether browsers or systems have a meaning of their own for it: no app may be called so.
  static func isTaken(_ scheme: Substring) -> Bool {
    taken.contains(String(scheme))
  }

  private static let taken: Set = [
    "about", "blob", "chrome", "chrome-extension", "content", "data", "file", "filesystem", "ftp",
    "geo", "intent", "jar", "javascript", "mailto", "market", "moz-extension", "resource", "sms",
    "ssh", "tel", "urn", "vbscript", "view-source", "ws", "wss",
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
}
