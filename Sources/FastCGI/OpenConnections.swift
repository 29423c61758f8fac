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
  private let scoreboard: Scoreboard

  init(scoreboard: Scoreboard) {
    self.scoreboard = scoreboard
  }

  func insert(_ connection: Connection) {
    state.withLock {
      $0.connections[ObjectIdentifier(connection)] = connection
      scoreboard.note(open: $0.connections.count)
    }
  }

  /// - Returns: whether this was the last connection of all.
  func remove(_ connection: Connection) -> Bool {
    state.withLock {
      $0.connections[ObjectIdentifier(connection)] = nil
      scoreboard.note(open: $0.connections.count)
      return $0.isDeserted
    }
  }

  /// - Returns: all of them, which nobody watches any more.
  func removeAll() -> [Connection] {
    state.withLock { state in
      defer { state.connections.removeAll() }
      scoreboard.note(open: 0)
      return Array(state.connections.values)
    }
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
