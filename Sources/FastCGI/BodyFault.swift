/// Why a request's body cannot be used.
public enum BodyFault: Error, Sendable, Equatable {
  /// The announced length is more than the responder takes; nothing of it was kept.
  case tooLarge(limit: Int)
  /// `CONTENT_LENGTH` is no decimal number, or none that fits.
  case malformedLength
  /// The web server sent less than it announced, or broke off.
  case incomplete(expected: Int, received: Int)
  /// The web server sent more than it announced.
  case excess(expected: Int)
}
