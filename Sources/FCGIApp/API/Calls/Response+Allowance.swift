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

extension Response {
  mutating func tell(of allowance: Allowance?) {
    for header in allowance?.headers ?? [] { set(header.name, header.value) }
  }
}
