internal import Synchronization

/// What a responder and its master have to do with each other.
extension Responder {
  var isRetiring: Bool { retiring.load(ordering: .sequentiallyConsistent) }

  var keepsConnections: Bool { !isStopping || isRetiring }

  /// Makes room for a successor: the first half of a stop, after which nobody waits for connections to
  /// go, because they are passed on: each after its next answer, the idle ones at the end.
  func retire() {
    guard settings.supervision != nil else { return beginStop() }
    guard !stopping.exchange(true, ordering: .relaxed) else { return }
    retiring.store(true, ordering: .sequentiallyConsistent)
    endReception()
    streams.endAll()
    if busyWorkers.load(ordering: .sequentiallyConsistent) == 0 { finish() }
  }

  /// A worker is about to attend to a connection.
  func workerBegins() {
    busyWorkers.add(1, ordering: .sequentiallyConsistent)
  }

  /// It has; the last one of a responder that retires ends it.
  func workerEnds() {
    let busy = busyWorkers.subtract(1, ordering: .sequentiallyConsistent).newValue
    if busy == 0, isRetiring { finish() }
  }

  /// The connection may bring another request, to this process or to the next.
  func keep(_ connection: Connection) {
    guard isRetiring, let supervision = settings.supervision else { return watch(connection) }
    _ = connections.remove(connection)
    if connection.endStream() { _ = supervision.handOver.send(connection.descriptor) }
  }

  /// The workers have ended. Passes on what is left or, where nobody is there to take it, closes it.
  func leave(_ connections: [Connection]) {
    guard isRetiring, let supervision = settings.supervision else { return }
    for connection in connections where connection.endStream() {
      guard supervision.handOver.send(connection.descriptor) else { return }
    }
  }

  /// So many requests are enough for one process.
  func wearOut() {
    if let supervision = settings.supervision {
      supervision.tell(.wantsReplacement)
    } else {
      stop()
    }
  }
}
