internal import CFastCGI
internal import Glibc

/// The way by which a responder that retires passes the connections that the web server keeps to
/// whoever serves the same listening socket after it.
///
/// Closing them instead would lose requests: a web server that has just sent one over a connection
/// that closes cannot know whether it was carried out, and must not repeat a POST.
struct HandOver: ~Copyable, Sendable {
  private let receiving: OwnedDescriptor
  private let sending: OwnedDescriptor

  /// How long a successor may take to make room for one more.
  private static let patience: Int32 = 1_000

  init() throws(SocketError) {
    var pair: [Int32] = [-1, -1]
    guard
      socketpair(AF_UNIX, Int32(SOCK_SEQPACKET.rawValue | SOCK_CLOEXEC.rawValue), 0, &pair) == 0
    else { throw .last("socketpair") }
    self.init(
      receiving: try OwnedDescriptor(pair[0], from: "socketpair"),
      sending: try OwnedDescriptor(pair[1], from: "socketpair"))
  }

  init(receiving: consuming OwnedDescriptor, sending: consuming OwnedDescriptor) {
    self.receiving = receiving
    self.sending = sending
  }

  /// Readable while a connection waits to be taken.
  var receiver: Int32 { receiving.number }
  var sender: Int32 { sending.number }

  /// The next connection that somebody has passed on, for the caller to own; nil if there is none.
  func receive() -> Int32? {
    let descriptor = receive_descriptor(receiving.number)
    return descriptor >= 0 ? descriptor : nil
  }

  /// - Returns: whether it is on its way. The caller still has to close its own descriptor.
  func send(_ descriptor: Int32) -> Bool {
    while send_descriptor(sending.number, descriptor) != 0 {
      var room = pollfd(fd: sending.number, events: Int16(POLLOUT), revents: 0)
      guard errno == EAGAIN, poll(&room, 1, Self.patience) == 1 else { return false }
    }
    return true
  }
}
