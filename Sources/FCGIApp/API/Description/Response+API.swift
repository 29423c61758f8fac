import OpenAPI

/// Answers that several operations give.
extension Response {
  static func ok(
    _ description: String, _ schema: Schema, headers: [Header] = [], example: JSON
  ) -> Response {
    Response(
      200, description, headers: headers, content: [.json(schema, example: example)])
  }

  static let success = ok("It is done.", .named("Success"), example: ["status": "Success"])

  static func created(with headers: [Header] = []) -> Response {
    Response(
      201, "It is created.", headers: [.location, .replayed] + headers,
      content: [.json(.named("Success"), example: ["status": "Success"])])
  }

  static let notModified = Response(
    304, "Nothing has changed since the answer that `If-None-Match` names.",
    headers: [.etag.always],
    name: "NotModified")
}

// MARK: - Errors

extension Response {
  static func failure(
    _ status: Int, _ description: String, _ code: String, _ advice: String, field: String? = nil,
    headers: [Header] = [], name: String? = nil
  ) -> Response {
    var members: [(name: String, value: JSON)] = [
      ("error", .text(code)), ("error_description", .text(advice)),
    ]
    if let field { members.append(("field", .text(field))) }
    return Response(
      status, description, headers: headers,
      content: [.json(.named("Error"), example: .object(members))], name: name)
  }

  static let malformed = failure(
    400, "The request is malformed: a parameter, the body's syntax, or a member that is missing.",
    "invalid_request", "limit takes a number from 1 to 100.", name: "Malformed")

  static let invalidToken = failure(
    401, "The token does not count: expired, revoked, or never issued here.", "invalid_token",
    "This token does not count any more. Log in again.", headers: [.challenge],
    name: "InvalidToken")

  static let unauthorized = failure(
    401, "There is no token, or it does not count any more.", "unauthorized",
    "Sign in and try again.", headers: [.challenge], name: "Unauthorized")

  static let forbidden = failure(
    403, "The token lacks the scope, or the person may not do this.", "insufficient_scope",
    "This token lacks the scope post. Ask its owner for one that has it.", name: "Forbidden")

  static let notFound = failure(
    404, "There is no such thing.", "not_found", "There is nothing here. Check the address.",
    name: "NotFound")

  /// As clients of the first two APIs know it.
  static let resourceNotFound = failure(
    404, "There is no such thing.", "Resource not found!",
    "There is nothing here. Check the address.", name: "ResourceNotFound")

  static func conflict(_ description: String, _ advice: String, field: String?) -> Response {
    failure(409, description, "conflict", advice, field: field)
  }

  static let changed = failure(
    412, "It was changed since the state that `If-Match` names.", "precondition_failed",
    "This was changed in the meantime. Load it again and repeat your change.", name: "Changed")

  static let tooLarge = failure(
    413, "The body is too large.", "content_too_large", "Send at most 1048576 bytes.",
    name: "TooLarge")

  static let unsupportedType = failure(
    415, "The body has another media type than those above.", "unsupported_media_type",
    "Send the body as application/json.", name: "UnsupportedType")

  static let invalid = failure(
    422, "The request is understood, but a value is not allowed; `field` names it.", "invalid",
    "Use at most 500 characters.", field: "body", name: "Invalid")

  static let tooMany = failure(
    429, "Too many requests, or too many new things of this kind.", "too_many_requests",
    "Too many requests. Try again in 10 s.", headers: [.retryAfter] + Header.allowance,
    name: "TooMany")

  static let busy = failure(
    503, "The server is busy.", "unavailable", "The server is busy. Try again in 2 s.",
    headers: [.retryAfter], name: "Busy")
}
