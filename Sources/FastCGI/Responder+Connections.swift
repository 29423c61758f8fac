/// Where connections come from and where they go.
extension Responder {
  /// Waits for the next connection, which one worker will be told of.
  func listen() {
    events.rearm(listener.descriptor, .listener)
  }

  /// The same after a pause, during which nothing is accepted.
  func listen(after pause: Duration) {
    acceptRetry.arm(after: pause)
    events.rearm(acceptRetry.descriptor, .acceptRetry)
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

  /// Closes the connection.
  func dismiss(_ connection: Connection) {
    if connections.remove(connection) { finish() }
  }
}
