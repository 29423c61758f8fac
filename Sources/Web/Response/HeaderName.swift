/// What a response may call its headers.
enum HeaderName {
  /// `name` in the spelling that is sent, or nil when a response may not set it: no token (RFC 9110, section
  /// 5.6.2), a header of the connection (section 7.6.1), or one that serialization owns.
  static func canonical(_ name: String) -> String? {
    var isCanonical = !name.isEmpty
    var previous = UInt8.hyphen
    for byte in name.utf8 {
      guard byte.isToken else { return nil }
      isCanonical = isCanonical && byte == cased(byte, after: previous)
      previous = byte
    }
    guard !name.isEmpty else { return nil }
    let spelling = isCanonical ? name : respelled(name)
    return isRefused(spelling) ? nil : spelling
  }

  private static func respelled(_ name: String) -> String {
    switch name.asciiLowercased() {
    case "etag": return "ETag"
    case "www-authenticate": return "WWW-Authenticate"
    default: break
    }
    var previous = UInt8.hyphen
    let bytes = name.utf8.map { byte in
      defer { previous = byte }
      return cased(byte, after: previous)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func cased(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    previous == .hyphen ? byte.uppercased : byte.lowercased
  }

  private static func isRefused(_ name: String) -> Bool {
    switch name {
    case "Connection", "Content-Length", "Keep-Alive", "Proxy-Connection", "Status", "Te",
      "Trailer",
      "Transfer-Encoding", "Upgrade":
      true
    default: false
    }
  }
}
