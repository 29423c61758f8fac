import Model
import Web

extension Context {
  /// What was chosen on this device; a cookie that says anything else is none.
  var theme: Theme { cookie(.theme).flatMap(Theme.init) ?? .automatic }

  /// Keeps a choice on this device, as long as browsers keep cookies (RFC 6265bis, 5.5: 400 days).
  func choose(_ theme: Theme) {
    guard theme != .automatic else { return expire(.theme) }
    set(.theme, to: theme.rawValue, maxAge: 400 * 86_400)
  }
}
