import Model
import OpenAPI

/// Parameters that several operations take.
extension Parameter {
  static func id(of noun: String) -> Parameter {
    Parameter("id", in: .path, .integer(from: 1), "The number of the \(noun).", example: 7)
  }

  static let limit = Parameter(
    "limit", in: .query,
    .integer(
      from: Int64(PageRequest.limits.lowerBound), through: Int64(PageRequest.limits.upperBound),
      fallback: 20),
    "How many to answer with at most; 20 if left out.", example: 20)

  static let before = Parameter(
    "before", in: .query, .integer(from: 1),
    "Only those with a smaller id. `Link` has the address that goes on; there is no need to build it."
      + " Not together with `after`.",
    example: 4711)

  static let after = Parameter(
    "after", in: .query, .integer(from: 1),
    "Only those with a larger id, the nearest ones. Not together with `before`.", example: 42)

  static let ifNoneMatch = Parameter(
    "If-None-Match", in: .header, .text(),
    "The `ETag` of an earlier answer: 304 without a body if nothing has changed.",
    example: #""5c2f""#)

  static let ifMatch = Parameter(
    "If-Match", in: .header, .text(),
    "The `ETag` of what is to be changed: 412 if it was changed in the meantime.",
    example: #""5c2f""#)

  static let idempotencyKey = Parameter(
    "Idempotency-Key", in: .header, .text(lengths: 1...255, pattern: TextPattern.visible),
    "Chosen by you, new for each thing to create. A repeated call with the same key and body creates"
      + " nothing and gets the first one's answer; with another body it gets 422. Kept for a day.",
    example: "8e03978e-40d5-43e8-bc93-6894a57f9324")
}
