internal import CFastCGI
internal import Glibc

/// What a responder waits for besides its connections. The raw value is what epoll hands back; it is
/// far below any address, so it cannot be mistaken for a connection.
enum Source: UInt64 {
  case listener
  case acceptRetry
  case handOver
  case signal
  case stopCall
  case masterLife
  case lingerOver
  case finished
}

enum Event {
  case source(Source)
  case connection(Connection)
}

/// The one epoll set that all workers wait on.
///
/// Everything in it is one-shot: an event wakes one worker, which then owns its source until it arms
/// it again. That is why a connection needs no lock.
final class EventSet: Sendable {
  private let epoll: OwnedDescriptor

  init() throws(SocketError) {
    epoll = try OwnedDescriptor(epoll_create1(Int32(EPOLL_CLOEXEC)), from: "epoll_create1")
  }

  /// Waits for the next event, in the order in which they became ready.
  func next() -> Event {
    var event = epoll_event()
    while true {
      // A wait that a signal interrupts is taken up again.
      guard epoll_wait(epoll.number, &event, 1, -1) == 1 else { continue }
      let data = event.data.u64
      if let source = Source(rawValue: data) { return .source(source) }
      if let connection = Connection.at(address: data) { return .connection(connection) }
    }
  }

  func add(_ descriptor: Int32, _ source: Source) throws(SocketError) {
    guard
      control(EPOLL_CTL_ADD, descriptor, EPOLLIN.rawValue | EPOLLONESHOT.rawValue, source.rawValue)
    else { throw .last("epoll_ctl") }
  }

  /// Adds a source that, once ready, wakes every worker again and again, behind all that is ready now.
  func addPersistent(_ descriptor: Int32, _ source: Source) {
    control(EPOLL_CTL_ADD, descriptor, EPOLLIN.rawValue, source.rawValue)
  }

  func rearm(_ descriptor: Int32, _ source: Source) {
    control(EPOLL_CTL_MOD, descriptor, EPOLLIN.rawValue | EPOLLONESHOT.rawValue, source.rawValue)
  }

  func remove(_ descriptor: Int32) {
    control(EPOLL_CTL_DEL, descriptor, 0, 0)
  }

  /// Waits for the connection's next bytes. From here on another worker may own it.
  ///
  /// - Returns: `false` if the kernel has no room for another watch.
  func watch(_ connection: Connection) -> Bool {
    let operation = connection.isWatched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD
    connection.isWatched = true
    return control(
      operation, connection.descriptor,
      EPOLLIN.rawValue | EPOLLRDHUP.rawValue | EPOLLONESHOT.rawValue, connection.address)
  }

  @discardableResult
  private func control(
    _ operation: Int32, _ descriptor: Int32, _ interest: UInt32, _ data: UInt64
  ) -> Bool {
    var event = epoll_event(events: interest, data: epoll_data_t(u64: data))
    return epoll_ctl(epoll.number, operation, descriptor, &event) == 0
  }
}
