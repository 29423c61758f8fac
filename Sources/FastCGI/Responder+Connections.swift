/// Where connections come from and where they go.
extension Responder {
  /// From now on connections are accepted, and those that a predecessor passes on are taken.
  func beginReception() throws(SocketError) {
    try events.add(listener.descriptor, .listener)
    guard let supervision = settings.supervision else { return }
    try events.add(supervision.handOver.receiver, .handOver)
    supervision.tell(.ready)
  }

  func endReception() {
    events.remove(listener.descriptor)
    if let supervision = settings.supervision { events.remove(supervision.handOver.receiver) }
  }

  /// Waits for the next connection, which one worker will be told of.
  func listen() {
    events.rearm(listener.descriptor, .listener)
  }

  /// The same after a pause, during which nothing is accepted.
  func listen(after pause: Duration) {
    acceptRetry.arm(after: pause)
    events.rearm(acceptRetry.descriptor, .acceptRetry)
  }

  /// Waits for the next connection that a predecessor passes on.
  func awaitHandOver() {
    guard let supervision = settings.supervision else { return }
    events.rearm(supervision.handOver.receiver, .handOver)
  }

  func admit(_ descriptor: Int32) -> Connection {
    let connection = Connection(
      descriptor: descriptor, receiveTimeout: settings.receiveTimeout,
      sendTimeout: settings.sendTimeout)
    connections.insert(connection)
    return connection
  }

  /// Gives the connection back to the epoll set until there is something to read.
  func watch(_ connection: Connection) {
    if !events.watch(connection) { dismiss(connection) }
  }

  /// Ends what was begun while, or after, all streams were ended.
  func endStreamIfStopping(_ connection: Connection) {
    if isStopping { connection.endStream() }
  }

  /// Closes the connection.
  func dismiss(_ connection: Connection) {
    if connections.remove(connection) { finish() }
  }
}
