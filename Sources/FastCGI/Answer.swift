/// What a handler gives for a request.
public enum Answer: Sendable {
  /// The whole CGI response (RFC 3875, section 6): header block, blank line, body.
  case complete([UInt8])
  /// The beginning of one, header block and blank line included, that the receiver continues over a
  /// ``ResponseStream``, for as long as it likes. No worker waits for it.
  case stream(from: [UInt8], to: any StreamReceiver)
}

/// Whoever continues a response.
public protocol StreamReceiver: AnyObject, Sendable {
  /// The beginning has been sent. Called on the worker, which does nothing else meanwhile.
  func streamOpened(_ stream: ResponseStream)
  /// It is over: it was ended, the peer has gone or did not read, or the responder stops. Called once, on
  /// whichever thread notices, also for a stream that was never opened because the peer had gone by then.
  func streamClosed()
}
