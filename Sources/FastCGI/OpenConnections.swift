internal import Synchronization

/// All connections, watched or being served; the epoll set only knows their addresses.
final class OpenConnections: Sendable {
  private struct State {
    var connections: [ObjectIdentifier: Connection] = [:]
    var isReceiving = true

    /// No connection is left and none will come.
    var isDeserted: Bool { connections.isEmpty && !isReceiving }
  }

  private let state = Mutex(State())

  var count: Int { state.withLock(\.connections.count) }

  func insert(_ connection: Connection) {
    state.withLock { $0.connections[ObjectIdentifier(connection)] = connection }
  }

  /// - Returns: whether this was the last connection of all.
  func remove(_ connection: Connection) -> Bool {
    state.withLock {
      $0.connections[ObjectIdentifier(connection)] = nil
      return $0.isDeserted
    }
  }

  func removeAll() {
    state.withLock { $0.connections.removeAll() }
  }

  /// Declares that nobody will be inserted any more.
  ///
  /// - Returns: whether there is nobody left either.
  func endReception() -> Bool {
    state.withLock {
      $0.isReceiving = false
      return $0.isDeserted
    }
  }
}
