/// Where an app has a browser sent with an authorization code (RFC 6749, section 3.1.2): a site under
/// HTTPS, a program on the same device (RFC 8252, section 7), or nowhere: the code is shown instead.
public struct RedirectURI: Hashable, Sendable {
  /// In bytes.
  public static let limit = 1000

  public let text: String
  public let target: Target

  public enum Target: Hashable, Sendable {
    case site(Authority)
    /// A program that listens on this device. `rest` is what follows the port, which may vary.
    case loopback(Authority, rest: String)
    /// An app on this device that has registered the scheme.
    case app(scheme: String)
    /// No address: the person copies the code.
    case outOfBand
  }

  public static let outOfBandText = "urn:ietf:wg:oauth:2.0:oob"

  /// Nil unless it is `https`, `http` to this device, an app's own scheme (with a dot in it, or in the
  /// host: the app's domain) or ``outOfBandText``; and for anything with a fragment.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.limit, text.utf8.allSatisfy(Self.isAllowed),
      let target = Self.target(of: text)
    else { return nil }
    self.text = text
    self.target = target
  }

  /// Whether an app that registered this address may ask for that one: for the same, or on this device
  /// for another port (RFC 8252, section 7.3).
  public func admits(_ other: RedirectURI) -> Bool {
    if case .loopback(let own, let ownRest) = target,
      case .loopback(let asked, let rest) = other.target
    {
      return own.host == asked.host && ownRest == rest
    }
    return text == other.text
  }

  private static func target(of text: String) -> Target? {
    if text == outOfBandText { return .outOfBand }
    guard let colon = text.firstIndex(of: ":"), URIScheme.isValid(text[..<colon]) else {
      return nil
    }
    let scheme = text[..<colon]
    let rest = text[text.index(after: colon)...]
    guard rest.hasPrefix("//") else {
      return scheme.contains(".") && rest.hasPrefix("/") ? .app(scheme: String(scheme)) : nil
    }
    let end = rest.dropFirst(2).firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    let place = rest[rest.index(rest.startIndex, offsetBy: 2)..<end]
    switch scheme {
    case "https": return Authority(place).map(Target.site)
    case "http":
      guard let authority = Authority(place), authority.isLoopback else { return nil }
      return .loopback(authority, rest: String(rest[end...]))
    default:
      let isOwn = scheme.contains(".") || place.contains(".")
      return isOwn && !URIScheme.isTaken(scheme) ? .app(scheme: String(scheme)) : nil
    }
  }

  /// The characters of a URI (RFC 3986, section 2), without the one that begins a fragment.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    default: (0x21...0x7E).contains(byte)
    }
  }
}
