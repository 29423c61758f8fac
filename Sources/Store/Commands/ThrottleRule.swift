import Model

/// How often something may be tried.
public enum ThrottleRule: Hashable, Sendable {
  /// So many times in so many seconds, counted from the first.
  case window(limit: Int, seconds: Int64)
  /// So many times at will; after the next one a wait of `firstDelay` seconds, after each further one
  /// twice as long as before, up to `cap` seconds. A day without an attempt, and all is forgotten.
  case backoff(free: Int, firstDelay: Int64, cap: Int64)
}

extension ThrottleRule {
  /// Mail to one person that a stranger can have sent: three in an hour.
  public static let mail = ThrottleRule.window(limit: 3, seconds: 3_600)
}

/// The attempts that count against one key.
struct Attempts: Equatable {
  static let memory: Int64 = 86_400
  /// How far, in seconds, the clocks of two requests may be apart that are counted in the wrong order.
  static let skew: Int64 = 60

  var count: Int
  /// The first of a window, the latest of a backoff.
  var countedAt: Timestamp
}

extension ThrottleRule {
  /// The moment from which the next attempt is allowed; nil if it is in any case. Processes do not
  /// come in the order of their clocks: an attempt may be older than the one that was counted last.
  func opensAt(after attempts: Attempts) -> Timestamp? {
    switch self {
    case .window(let limit, let seconds):
      attempts.count < limit ? nil : attempts.countedAt.adding(seconds: seconds)
    case .backoff(let free, let firstDelay, let cap):
      attempts.count <= free
        ? nil
        : attempts.countedAt.adding(
          seconds: Self.delay(attempt: attempts.count - free, firstDelay, cap: cap))
    }
  }

  /// What earlier attempts mean at a moment. Where they lie ahead of it, the system's clock was set back
  /// meanwhile, and nobody is to wait until it has caught up: a window begins anew, a backoff is counted
  /// from now.
  func standing(_ attempts: Attempts, at: Timestamp) -> Attempts? {
    guard attempts.countedAt > at.adding(seconds: Attempts.skew) else { return attempts }
    return switch self {
    case .window: nil
    case .backoff: Attempts(count: attempts.count, countedAt: at)
    }
  }

  /// What counts once one more attempt has been made.
  func counting(_ attempts: Attempts?, at: Timestamp) -> Attempts {
    guard let attempts else { return Attempts(count: 1, countedAt: at) }
    return switch self {
    case .window: Attempts(count: attempts.count + 1, countedAt: attempts.countedAt)
    case .backoff: Attempts(count: attempts.count + 1, countedAt: at)
    }
  }

  /// The moment from which the attempts no longer count.
  func forgets(_ attempts: Attempts) -> Timestamp {
    switch self {
    case .window(_, let seconds): attempts.countedAt.adding(seconds: seconds)
    case .backoff: attempts.countedAt.adding(seconds: Attempts.memory)
    }
  }

  /// - Parameter attempt: counted from 1, the first that is not free.
  private static func delay(attempt: Int, _ firstDelay: Int64, cap: Int64) -> Int64 {
    var delay = firstDelay
    for _ in 1..<attempt where delay < cap { delay *= 2 }
    return min(delay, cap)
  }
}
