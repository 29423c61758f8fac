import OpenAPI

/// Headers that several answers have.
extension Header {
  static let location = Header("Location", .text(), "The address of what was created.").always

  static let etag = Header(
    "ETag", .text(), "Names this state of it; send it back in `If-None-Match` or `If-Match`.")

  static let link = Header(
    "Link", .text(),
    "RFC 8288: `<…>; rel=\"next\"`, then `<…>; rel=\"prev\"`: the parts of the list beside this one."
      + " The last part has no `next`.")

  static let replayed = Header(
    "Idempotency-Replayed", .choice("true"),
    "The call was a repetition: this is the first one's answer.")

  /// How many more things of the kind may be created soon.
  static let allowance = [
    Header("RateLimit-Limit", .integer(from: 0), "How many in one span of time."),
    Header("RateLimit-Remaining", .integer(from: 0), "How many are left."),
    Header("RateLimit-Reset", .integer(from: 0), "In how many seconds there are more."),
  ]

  static let retryAfter = Header(
    "Retry-After", .integer(from: 0), "Try again after so many seconds."
  ).always

  static let challenge = Header(
    "WWW-Authenticate", .text(), "What is wrong with the credentials (RFC 6750, section 3)."
  ).always
}
