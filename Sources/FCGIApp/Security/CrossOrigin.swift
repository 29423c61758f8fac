import Web

/// Which other sites' pages may call the APIs (the CORS protocol of the Fetch standard). Never with a
/// cookie: no answer allows credentials.
struct CrossOrigin: Sendable {
  /// Origins such as `https://app.example`, or `*` for all; empty for none.
  let origins: [String]

  private static let readableHeaders = """
    ETag, Idempotency-Replayed, Link, Location, RateLimit-Limit, RateLimit-Remaining, \
    RateLimit-Reset, Retry-After, WWW-Authenticate
    """
  private static let sendableHeaders =
    "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match"

  private var allowsAll: Bool { origins == ["*"] }

  /// What every answer to a program carries.
  var headers: HeaderBlock {
    let open = allowsAll ? [(name: "Access-Control-Allow-Origin", value: "*")] : []
    return HeaderBlock(
      open + [
        ("Access-Control-Expose-Headers", Self.readableHeaders),
        ("Cross-Origin-Resource-Policy", "cross-origin"),
      ])
  }

  /// Lets the page that asked read the response, if it may; and call, if that is what it asks.
  func allow(_ response: inout Response, for request: Request) {
    if !allowsAll {
      response.vary(on: "Origin")
      guard let origin = request.header("Origin"), origins.contains(origin.lowercased()) else {
        return
      }
      response.set("Access-Control-Allow-Origin", origin)
    }
    if request.method == .options, let methods = response.header("Allow") {
      response.set("Access-Control-Allow-Methods", methods)
      response.set("Access-Control-Allow-Headers", Self.sendableHeaders)
      response.set("Access-Control-Max-Age", "86400")
    }
  }
}

extension Response {
  /// Tells caches that the answer depends on one more header of the request.
  fileprivate mutating func vary(on name: String) {
    set("Vary", header("Vary").map { "\($0), \(name)" } ?? name)
  }
}
