/// Why the server could not hand over a request's body.
public enum BodyError: Error, Sendable, Equatable {
  /// More than `limit` bytes were announced or sent.
  case tooLarge(limit: Int)
  /// `CONTENT_LENGTH` is not a number of bytes.
  case invalidLength
  /// The body ended before the announced length.
  case incomplete
}

extension HTTPError {
  public init(_ error: BodyError) {
    switch error {
    case .tooLarge(let limit):
      self.init(
        status: .contentTooLarge, code: "content_too_large",
        publicText: "Send at most \(limit) bytes.")
    case .invalidLength:
      self = .badRequest("Send a Content-Length that is a number of bytes.")
    case .incomplete:
      self = .badRequest("The body ended before its Content-Length. Send it again.")
    }
  }
}
