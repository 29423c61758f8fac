import FastCGI
import Glibc

/// A whole FastCGI program, for the tests that need a process: real signals, file descriptor 0,
/// resource limits, plain CGI. On exit a responder prints its counts.
@main
enum Fixture {
  static func main() throws {
    // Should a test forget this process, or its stop not work, it goes by itself.
    alarm(60)
    guard CommonGateway.isSocket else {
      return CommonGateway.answerOneRequest(bodyLimit: 1 << 10, handler: Echo())
    }
    let responder = try Responder(settings: .init()) { _ in Echo() }
    try responder.run()
    let counts = responder.counts
    print(counts.served, counts.aborted, counts.refused, counts.open)
  }
}

private final class Echo: RequestHandler {
  private let megabyte = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

  func respond(to request: IncomingRequest) -> [UInt8] {
    let header = Array("Content-Type: text/plain\r\n\r\n".utf8)
    if request.parameter("PATH_INFO") == "/megabyte" { return header + megabyte }
    return switch request.body {
    case .success(let body): header + body
    case .failure(let fault): header + Array("\(fault)".utf8)
    }
  }
}
