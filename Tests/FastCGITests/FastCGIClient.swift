import FastCGI
import Glibc

/// The web server's end of a connection. Reads give up after ten seconds, so that a test fails
/// instead of hanging.
final class FastCGIClient {
  struct Answer: Equatable {
    var output: [UInt8] = []
    /// The application status of END_REQUEST, then its protocol status.
    var status: [UInt8] = []

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  private struct Closed: Error {}

  let descriptor: Int32

  init(path: String) throws {
    // Not for the processes that other tests start meanwhile: they would keep the connection open.
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard result == 0 else { throw SocketError.systemCall("connect", code: errno) }
  }

  deinit { close(descriptor) }

  /// Stops early, without complaint, when the responder has closed the connection.
  func send(_ bytes: [UInt8]) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          descriptor, $0.baseAddress.map { $0 + sent }, $0.count - sent, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Sends each byte by itself.
  func trickle(_ bytes: [UInt8]) {
    for byte in bytes { send([byte]) }
  }

  func receive(_ count: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var buffer = [UInt8](repeating: 0, count: count - bytes.count)
      let received = recv(descriptor, &buffer, buffer.count, 0)
      guard received > 0 else { throw Closed() }
      bytes += buffer.prefix(received)
    }
    return bytes
  }

  /// Reads records up to the end of a request.
  func answer() throws -> Answer {
    var answer = Answer()
    while true {
      let header = try receive(8)
      let content = try receive(Int(header[4]) << 8 | Int(header[5]))
      _ = try receive(Int(header[6]))
      switch header[1] {
      case Record.standardOutput: answer.output += content
      case Record.endRequest:
        answer.status = Array(content.prefix(5))
        return answer
      default: continue
      }
    }
  }

  func exchange(_ request: [UInt8]) throws -> Answer {
    send(request)
    return try answer()
  }

  /// Whether the responder has closed the connection; waits for a byte or the end.
  var isAtEnd: Bool {
    var byte: UInt8 = 0
    let count = recv(descriptor, &byte, 1, 0)
    return count == 0 || (count < 0 && errno == ECONNRESET)
  }
}
