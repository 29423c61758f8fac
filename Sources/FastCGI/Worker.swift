/// One thread's share of the work: take an event, deal with it, take the next.
final class Worker {
  /// More than a web server sends of a body that nobody wants; beyond it the peer is cut off.
  private static let drainLimit = 72 << 20
  /// How long accepting pauses when there is no room for another connection.
  private static let acceptPause = Duration.milliseconds(75)
  /// How the answer to a request that the program could not do begins.
  private static let failure = Array("Status: 5".utf8)

  private let responder: Responder
  private let number: Int
  private let handler: any RequestHandler
  private var request = IncomingRequest()

  init(_ responder: Responder, number: Int, handler: any RequestHandler) {
    self.responder = responder
    self.number = number
    self.handler = handler
  }

  /// Returns when the responder has finished.
  func run() {
    var turn = Turn()
    while true {
      switch responder.events.next() {
      case .connection(let connection):
        attend(to: connection)
        turn.end()
      case .source(.listener): accept()
      case .source(.acceptRetry): responder.listen()
      case .source(.handOver): takeOver()
      case .source(.signal): responder.obeySignal()
      case .source(.stopCall), .source(.masterLife): responder.beginStop()
      case .source(.lingerOver): responder.finish()
      case .source(.finished): return
      }
    }
  }

  private func accept() {
    switch responder.listener.accept() {
    case .connection(let descriptor):
      responder.listen()
      // The request mostly came along with the connection, so look before waiting for it.
      attend(to: responder.admit(descriptor))
    case .nobody: responder.listen()
    case .exhausted: responder.listen(after: Self.acceptPause)
    case .broken(let error): responder.fail(error)
    }
  }

  private func takeOver() {
    let descriptor = responder.settings.supervision?.handOver.receive()
    responder.awaitHandOver()
    if let descriptor { attend(to: responder.admit(descriptor)) }
  }

  private func attend(to connection: Connection) {
    responder.workerBegins()
    defer { responder.workerEnds() }
    guard !connection.hasOpenStream else {
      // Nothing but an end is expected while a response goes on.
      return responder.dismiss(connection)
    }
    switch connection.peek() {
    case .nothingYet:
      responder.keep(connection)
    case .request where serve(connection):
      responder.keep(connection)
    case .request, .closedByPeer:
      responder.dismiss(connection)
    case .foreign:
      responder.scoreboard.countRefusal()
      responder.dismiss(connection)
    }
  }

  /// Answers the request that the connection has ready.
  ///
  /// - Returns: whether another one may follow.
  private func serve(_ connection: Connection) -> Bool {
    guard let (parameters, body) = connection.open() else {
      responder.scoreboard.countRefusal()
      return false
    }
    responder.scoreboard.begin(parameters, worker: number)
    defer { responder.scoreboard.end(worker: number) }
    request.begin(parameters, body: .stream(body), bodyLimit: responder.settings.bodyLimit)
    let answer = handler.respond(to: request)
    let isSound = request.end()
    // A handler that kept the request must not see the next one through it.
    if !isKnownUniquelyReferenced(&request) { request = IncomingRequest() }

    let isDrained = body.drain(limit: Self.drainLimit)
    // Decided before the peer has the answer: what it may use again by then must not go away.
    let isKept = isSound && isDrained && connection.isKept && responder.keepsConnections
    let isDelivered: Bool
    switch answer {
    case .complete(let response):
      isDelivered = connection.answer(with: response)
      count(response, isDelivered: isDelivered)
      return isDelivered && isKept
    case .stream(let beginning, let receiver):
      isDelivered = connection.begin(
        beginning, isKept: isKept, among: responder.streams, to: receiver)
      count(beginning, isDelivered: isDelivered)
      responder.endStreamIfStopping(connection)
      return isDelivered
    }
  }

  private func count(_ response: [UInt8], isDelivered: Bool) {
    let answered = responder.scoreboard.countAnswer(
      isDelivered: isDelivered, isFailure: response.starts(with: Self.failure))
    if answered == responder.settings.maxRequests { responder.wearOut() }
  }
}
