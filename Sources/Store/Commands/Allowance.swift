import GRDB
import Model

/// How often something may still be tried.
public struct Allowance: Hashable, Sendable {
  /// How often in all, in one window of time.
  public let limit: Int
  public let remaining: Int
  /// Seconds until the window ends and the count begins anew, rounded up.
  public let reset: Int64

  public init(limit: Int, remaining: Int, reset: Int64) {
    self.limit = limit
    self.remaining = remaining
    self.reset = reset
  }
}

extension Database {
  /// What a rule leaves of a window; nil for a rule without one.
  func allowance(_ key: String, rule: ThrottleRule, at: Timestamp) throws -> Allowance? {
    guard case .window(let limit, let seconds) = rule else { return nil }
    guard let attempts = try attempts(key, at: at).flatMap({ rule.standing($0, at: at) }) else {
      return Allowance(limit: limit, remaining: limit, reset: seconds)
    }
    let left = rule.forgets(attempts).milliseconds - at.milliseconds
    return Allowance(
      limit: limit, remaining: max(0, limit - attempts.count), reset: (left + 999) / 1000)
  }
}
