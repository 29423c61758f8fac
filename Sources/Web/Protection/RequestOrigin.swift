/// Where a state-changing request was made.
public enum RequestOrigin {
  /// Whether the browser says that a page of this site made the request.
  ///
  /// `Sec-Fetch-Site` decides where it is sent, `Origin` where it is not, `Referer` where that is missing too; a
  /// request with none of them is refused. Only for clients known by a cookie: others need none of this.
  ///
  /// - Parameter ownOrigins: such as `https://martlet.example`, with the port where it is not the scheme's own.
  public static func isSameOrigin(_ request: Request, ownOrigins: [String]) -> Bool {
    if let site = request.header("Sec-Fetch-Site") { return site == "same-origin" }
    let origin = request.header("Origin") ?? request.header("Referer").flatMap(origin(ofReferer:))
    guard let origin else { return false }
    return ownOrigins.contains { $0.isEqualIgnoringASCIICase(to: origin) }
  }

  /// Scheme and authority: everything before the path.
  private static func origin(ofReferer referer: String) -> String? {
    guard let scheme = referer.utf8.firstIndex(of: .colon) else { return nil }
    let rest = referer[referer.utf8.index(after: scheme)...]
    guard rest.utf8.starts(with: [.slash, .slash]) else { return nil }
    let authority = rest.utf8.dropFirst(2)
    let end = authority.firstIndex { byte in
      byte == .slash || byte == .question || byte == UInt8(ascii: "#")
    }
    return String(referer[..<(end ?? referer.endIndex)])
  }
}
