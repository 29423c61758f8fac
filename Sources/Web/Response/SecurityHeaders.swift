/// The headers that keep a browser from doing more with a page than it should (OWASP HTTP Headers; ASVS 3.4).
public enum SecurityHeaders {
  /// For a connection without TLS.
  public static let plain = HeaderBlock([
    ("Content-Security-Policy", contentSecurityPolicy()),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=()"),
  ])

  /// For a connection with TLS: the same, and the browser shall come back with TLS only.
  public static let secure =
    plain
    + HeaderBlock([("Strict-Transport-Security", "max-age=63072000; includeSubDomains")])

  /// - Parameter formTarget: one more place, as CSP names it, to which a form of the page may lead.
  public static func contentSecurityPolicy(formTarget: String? = nil) -> String {
    let formAction = ["'self'", formTarget].compactMap(\.self).joined(separator: " ")
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action \(formAction); base-uri 'none'; "
      + "object-src 'none'; frame-ancestors 'none'"
  }
}
