/// The cookies that Martlet sets. Over HTTPS they carry the `__Host-` prefix, which keeps other
/// hosts and plain HTTP from planting them (RFC 6265bis, 4.1.3.2).
enum CookieName: String {
  case session = "martlet-sid"
  /// Holds a visitor's secret until they sign in, for the forms that they fill in before.
  case visitor = "martlet-pre"
  /// Holds the secret of somebody who has given the password and is asked for a code.
  case challenge = "martlet-code"
  /// The sentence that the next page shows.
  case flash = "martlet-flash"
  /// Which colours this device wants.
  case theme = "martlet-theme"
  /// The language that this browser was told to use.
  case language = "martlet-lang"

  func text(isSecure: Bool) -> String {
    isSecure ? "__Host-\(rawValue)" : rawValue
  }
}
