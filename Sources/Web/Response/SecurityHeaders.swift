/// The headers that keep a browser from doing more with a page than it should (OWASP HTTP Headers; ASVS 3.4).
public struct SecurityHeaders: Sendable {
  /// Names in their canonical spelling, values without control characters.
  public let fields: [(name: String, value: String)]

  /// For a connection without TLS.
  public static let plain = SecurityHeaders(fields: [
    ("Content-Security-Policy", contentSecurityPolicy()),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=()"),
  ])

  /// For a connection with TLS: the same, and the browser shall come back with TLS only.
  public static let secure = SecurityHeaders(
    fields: plain.fields + [
      ("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
    ])

  /// - Parameter formTarget: one more place, as CSP names it, to which a form of the page may lead.
  public static func contentSecurityPolicy(formTarget: String? = nil) -> String {
    let formAction = ["'self'", formTarget].compactMap(\.self).joined(separator: " ")
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "font-src 'self'; connect-src 'self'; form-action \(formAction); base-uri 'none'; "
      + "object-src 'none'; frame-ancestors 'none'"
  }

  public static func headers(isSecure: Bool) -> SecurityHeaders { isSecure ? secure : plain }
}

extension Response {
  /// Adds those of `securityHeaders` that the response does not set itself.
  public mutating func add(_ securityHeaders: SecurityHeaders) {
    for field in securityHeaders.fields where !headers.contains(where: { $0.name == field.name }) {
      headers.append(field)
    }
  }
}
