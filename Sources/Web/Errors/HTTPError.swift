/// An error with two faces: what the stranger is told, and what the log is told.
public struct HTTPError: Error, Sendable {
  public let status: Status
  /// What programs read: the `error` of a JSON body, such as `invalid_request`.
  public let code: String
  /// What people read: it says what to do next and nothing about the inside.
  public let publicText: String
  /// For the log alone.
  public let cause: String?
  /// Headers that the answer needs, such as `Retry-After`.
  public var headers: [(name: String, value: String)]
  /// The form field or JSON member that is to blame.
  public var field: String?

  public init(
    status: Status, code: String, publicText: String, cause: String? = nil,
    headers: [(name: String, value: String)] = [], field: String? = nil
  ) {
    self.status = status
    self.code = code
    self.publicText = publicText
    self.cause = cause
    self.headers = headers
    self.field = field
  }
}
