internal import CFastCGI
internal import Glibc

/// Plain CGI (RFC 3875): one process, one request.
public enum CommonGateway {
  /// Whether file descriptor 0 is a listening socket, as FastCGI passes it (section 2.2), and not the
  /// body of a single CGI request.
  public static var isSocket: Bool {
    var isListening: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    return getsockopt(STDIN_FILENO, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0
      && isListening != 0
  }

  /// Answers the request that the environment and standard input hold, on standard output.
  ///
  /// Of a response that goes on, only the beginning is sent: nobody is there to continue it.
  ///
  /// - Parameter bodyLimit: the longest body taken, in bytes.
  public static func answerOneRequest(bodyLimit: Int, handler: any RequestHandler) {
    guard let environment = process_environment() else { return }
    let request = IncomingRequest(
      .environment(environment), body: .descriptor(STDIN_FILENO), bodyLimit: bodyLimit)
    let answer = handler.respond(to: request)
    _ = request.end()
    switch answer {
    case .complete(let response):
      response.withUnsafeBytes(writeToStandardOutput)
    case .stream(let beginning, let receiver):
      beginning.withUnsafeBytes(writeToStandardOutput)
      receiver.streamClosed()
    }
  }

  private static func writeToStandardOutput(_ bytes: UnsafeRawBufferPointer) {
    var written = 0
    while written < bytes.count, let start = bytes.baseAddress {
      let count = write(STDOUT_FILENO, start + written, bytes.count - written)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }
}
