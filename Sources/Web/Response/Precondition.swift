/// What a conditional request asks for, given the current tag (RFC 9110, section 13.2.2).
public enum Precondition: Sendable, Equatable {
  /// Do what the method says.
  case proceed
  /// The client has the current representation: 304.
  case notModified
  /// The client meant another version: 412.
  case failed
}

extension Request {
  /// What `If-Match` and `If-None-Match` make of this request. The tag of a resource that clients change must be
  /// strong.
  public func precondition(for tag: EntityTag) -> Precondition {
    guard tag.satisfies(ifMatch: header("If-Match")) else { return .failed }
    guard tag.satisfies(ifNoneMatch: header("If-None-Match")) else {
      return method == .get || method == .head ? .notModified : .failed
    }
    return .proceed
  }
}
