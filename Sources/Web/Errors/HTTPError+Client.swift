/// What a client did wrong.
extension HTTPError {
  public static func badRequest(
    _ publicText: String, field: String? = nil, cause: String? = nil
  ) -> HTTPError {
    HTTPError(
      status: .badRequest, code: "invalid_request", publicText: publicText, cause: cause,
      field: field)
  }

  /// - Parameter challenge: the value of `WWW-Authenticate`, which a 401 must have.
  public static func unauthorized(
    _ publicText: String = "Sign in and try again.", challenge: String = "Bearer",
    cause: String? = nil
  ) -> HTTPError {
    HTTPError(
      status: .unauthorized, code: "unauthorized", publicText: publicText, cause: cause,
      headers: [("WWW-Authenticate", challenge)])
  }

  public static let forbidden = forbidden("You may not do this. Ask an administrator.")

  public static func forbidden(_ publicText: String, cause: String? = nil) -> HTTPError {
    HTTPError(status: .forbidden, code: "forbidden", publicText: publicText, cause: cause)
  }

  public static let notFound = notFound("There is nothing here. Check the address.")

  public static func notFound(_ publicText: String) -> HTTPError {
    HTTPError(status: .notFound, code: "not_found", publicText: publicText)
  }

  public static func methodNotAllowed(allow: [Method]) -> HTTPError {
    let methods = allow.map(\.rawValue).joined(separator: ", ")
    return HTTPError(
      status: .methodNotAllowed, code: "method_not_allowed",
      publicText: "This address answers only \(methods).", headers: [("Allow", methods)])
  }

  public static func conflict(_ publicText: String, field: String? = nil) -> HTTPError {
    HTTPError(status: .conflict, code: "conflict", publicText: publicText, field: field)
  }

  public static let preconditionFailed = HTTPError(
    status: .preconditionFailed, code: "precondition_failed",
    publicText: "This was changed in the meantime. Load it again and repeat your change.")

  public static func unsupportedMediaType(_ publicText: String) -> HTTPError {
    HTTPError(
      status: .unsupportedMediaType, code: "unsupported_media_type", publicText: publicText)
  }

  /// The request is understood, and what it asks for cannot be.
  public static func unprocessable(_ publicText: String, field: String? = nil) -> HTTPError {
    HTTPError(
      status: .unprocessableContent, code: "invalid", publicText: publicText, field: field)
  }

  /// - Parameter retryAfter: seconds.
  public static func tooManyRequests(retryAfter: Int) -> HTTPError {
    HTTPError(
      status: .tooManyRequests, code: "too_many_requests",
      publicText: "Too many requests. Try again in \(retryAfter) s.",
      headers: [("Retry-After", String(retryAfter))])
  }
}
