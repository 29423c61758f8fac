import FastCGI
import Glibc

/// Where a master tells how things are: who connects gets one JSON document and the end (uWSGI's
/// `stats`).
struct StatsSocket {
  private let listener: ListeningSocket

  /// Callers that may wait for their turn.
  private static let backlog: Int32 = 16

  init(path: String, mode: UInt32) throws(SocketError) {
    listener = try ListeningSocket.bind(path: path, mode: mode, backlog: Self.backlog)
    _ = fcntl(listener.descriptor, F_SETFL, O_NONBLOCK)
  }

  var descriptor: Int32 { listener.descriptor }

  /// Answers everybody who waits. Nobody can make a master wait: what does not fit into the socket at
  /// once is not sent.
  func answer(_ document: () -> [UInt8]) {
    while true {
      let caller = accept(listener.descriptor, nil, nil)
      guard caller >= 0 else { return }
      let bytes = document()
      send(caller, bytes, bytes.count, Int32(MSG_DONTWAIT | MSG_NOSIGNAL))
      close(caller)
    }
  }

  func remove() {
    listener.unlink()
  }
}
