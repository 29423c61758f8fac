import FastCGI
import Glibc

/// A whole FastCGI program, for the tests that need a process: real signals, file descriptor 0,
/// resource limits, plain CGI, a master. On exit a responder prints its counts.
///
/// Arguments: `supervised`, and the most requests that it should answer.
@main
enum Fixture {
  static func main() throws {
    // Should a test forget this process, or its stop not work, it goes by itself.
    alarm(60)
    let arguments = CommandLine.arguments.dropFirst()
    var settings = Responder.Settings()
    if arguments.contains("supervised") { settings.supervision = try .inherited() }
    guard CommonGateway.isSocket else {
      return CommonGateway.answerOneRequest(bodyLimit: 1 << 10, handler: Echo())
    }
    settings.maxRequests = arguments.compactMap { Int($0) }.first
    settings.reopenLog = { print("reopened") }
    let responder = try Responder(settings: settings) { _ in Echo() }
    try responder.run()
    guard settings.supervision == nil else { return }
    let counts = responder.counts
    print(counts.served, counts.aborted, counts.refused, counts.open)
  }
}

private final class Echo: RequestHandler {
  private let megabyte = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)

  func respond(to request: IncomingRequest) -> Answer {
    guard request.parameter("PATH_INFO") == "/stream" else {
      return .complete(response(to: request))
    }
    return .stream(from: Array("Content-Type: text/plain\r\n\r\n".utf8), to: Silence())
  }

  private func response(to request: IncomingRequest) -> [UInt8] {
    let header = Array("Content-Type: text/plain\r\n\r\n".utf8)
    switch request.parameter("PATH_INFO") {
    case "/megabyte": return header + megabyte
    case "/failure": return Array("Status: 503\r\n\r\n".utf8)
    case "/process": return header + Array("\(getpid())".utf8)
    default: break
    }
    return switch request.body {
    case .success(let body): header + body
    case .failure(let fault): header + Array("\(fault)".utf8)
    }
  }
}

/// Adds nothing.
private final class Silence: StreamReceiver {
  func streamOpened(_ stream: ResponseStream) {}
  func streamClosed() {}
}
