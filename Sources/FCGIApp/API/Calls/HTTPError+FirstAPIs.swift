import Web

extension Route {
  /// Whether a path belongs to the first two APIs.
  static func isFirstAPI(_ path: String) -> Bool {
    ["/api/v1/", "/api/v2/"].contains(where: path.hasPrefix)
  }
}

extension HTTPError {
  /// The error as clients of the first two APIs know it: there, whatever does not exist has one name.
  func worded(for path: String) -> HTTPError {
    guard Route.isFirstAPI(path), status == .notFound else { return self }
    return HTTPError(
      status: status, code: "Resource not found!", publicText: publicText, cause: cause,
      headers: headers, field: field)
  }
}
