/// What went wrong on our side.
extension HTTPError {
  public static func `internal`(cause: String) -> HTTPError {
    HTTPError(
      status: .internalServerError, code: "internal_error",
      publicText: "Something went wrong here. It has been logged; try again later.", cause: cause)
  }

  public static let notImplemented = HTTPError(
    status: .notImplemented, code: "not_implemented",
    publicText: "This server does not know the request's method.")

  /// - Parameter retryAfter: seconds.
  public static func serviceUnavailable(retryAfter: Int, cause: String? = nil) -> HTTPError {
    HTTPError(
      status: .serviceUnavailable, code: "unavailable",
      publicText: "The server is busy. Try again in \(retryAfter) s.", cause: cause,
      headers: [("Retry-After", String(retryAfter))])
  }
}
