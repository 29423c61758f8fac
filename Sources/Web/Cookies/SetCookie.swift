/// One cookie for the client to keep (RFC 6265, section 4.1), without `Domain`: for this host only.
public struct SetCookie: Sendable {
  public enum SameSite: String, Sendable {
    case lax = "Lax"
    case strict = "Strict"
  }

  public var name: String
  public var value: String
  public var path: String
  /// Seconds; nil for as long as the browser is open.
  public var maxAge: Int?
  public var isSecure: Bool
  public var isHTTPOnly: Bool
  public var sameSite: SameSite

  public init(
    name: String, value: String, path: String = "/", maxAge: Int? = nil, isSecure: Bool,
    isHTTPOnly: Bool = true, sameSite: SameSite = .lax
  ) {
    self.name = name
    self.value = value
    self.path = path
    self.maxAge = maxAge
    self.isSecure = isSecure
    self.isHTTPOnly = isHTTPOnly
    self.sameSite = sameSite
  }

  /// Makes the client forget a cookie; path and security must be those it was set with.
  public static func expired(name: String, path: String = "/", isSecure: Bool) -> SetCookie {
    SetCookie(name: name, value: "", path: path, maxAge: 0, isSecure: isSecure)
  }

  /// The value of `Set-Cookie`. Bytes that a cookie cannot hold are percent-encoded, and `%` with them, so that
  /// ``PercentEncoding/decode(_:)`` brings the value back.
  public var headerValue: String {
    var header = PercentEncoding.encode(name) { $0.isToken && $0 != .percent }
    header += "=" + PercentEncoding.encode(value, keeping: \.isCookieOctet)
    header += "; Path=" + PercentEncoding.encode(path) { $0.isVisible && $0 != .semicolon }
    if let maxAge { header += "; Max-Age=\(maxAge)" }
    if isSecure { header += "; Secure" }
    if isHTTPOnly { header += "; HttpOnly" }
    return header + "; SameSite=" + sameSite.rawValue
  }
}

extension UInt8 {
  /// `cookie-octet` of RFC 6265, section 4.1.1, but for the percent sign.
  fileprivate var isCookieOctet: Bool {
    switch self {
    case .quote, .comma, .semicolon, .backslash, .percent: false
    default: isVisible
    }
  }
}
