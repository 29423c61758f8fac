import Store
import Web

extension Allowance {
  /// draft-ietf-httpapi-ratelimit-headers-07, in the form of three headers that clients know.
  var headers: [(name: String, value: String)] {
    [
      ("RateLimit-Limit", "\(limit)"), ("RateLimit-Remaining", "\(remaining)"),
      ("RateLimit-Reset", "\(reset)"),
    ]
  }
}

extension HTTPError {
  /// 429 with what the rule allows, if it counts in windows.
  /// - Parameter wait: seconds.
  static func throttled(by rule: ThrottleRule, wait: Int64) -> HTTPError {
    var error = tooManyRequests(retryAfter: Int(wait))
    if case .window(let limit, _) = rule {
      error.headers += Allowance(limit: limit, remaining: 0, reset: wait).headers
    }
    return error
  }
}

extension Response {
  mutating func tell(of allowance: Allowance?) {
    for header in allowance?.headers ?? [] { set(header.name, header.value) }
  }
}
