internal import CFastCGI
internal import Synchronization

/// A FastCGI application server (FastCGI 1.0, role Responder).
///
/// A fixed number of worker threads wait together for whatever needs attention. A thread is lent to a
/// connection while there is a request to answer on it, never while it is idle or a response goes on
/// over it, so the number of connections that the web server keeps open has nothing to do with the
/// number of workers.
///
/// Requests must not be pipelined or multiplexed on a connection, and the empty records that end a
/// stream must not be padded: libfcgi cannot take either, and web servers do neither.
public final class Responder: Sendable {
  let settings: Settings
  let listener: Listener
  let events: EventSet
  let connections: OpenConnections
  let streams: OpenStreams
  let scoreboard: Scoreboard
  let acceptRetry: Timer

  let signals: Signals
  let stopping = Atomic(false)
  let retiring = Atomic(false)
  let busyWorkers = Atomic(0)
  let lingerOver: Timer
  let finished: Doorbell
  let failure = Mutex<(any Error)?>(nil)

  /// libfcgi's own state. Setting it up gives SIGPIPE a handler that does nothing, so that writing to
  /// a client who has gone is an error and not the end of the process.
  private static let library = FCGX_Init()

  private let makeHandler: @Sendable (Int) throws -> any RequestHandler
  private let handlersToCome: Atomic<Int>
  private let stopCall: Doorbell

  /// Blocks TERM, INT, QUIT, HUP and USR1 in the calling thread, so call it before any other thread is started:
  /// a thread that does not block them would swallow them.
  ///
  /// - Parameters:
  ///   - listener: a bound, listening socket; descriptor 0 by the FastCGI convention (section 2.2).
  ///     It becomes non-blocking and is left open.
  ///   - makeHandler: called once a worker, on its thread, with the worker's number from zero.
  /// - Throws: ``SocketError`` if the kernel denies what a responder needs.
  public init(
    listener: Int32 = 0, settings: Settings,
    makeHandler: @escaping @Sendable (_ worker: Int) throws -> any RequestHandler
  ) throws {
    var settings = settings
    settings.workers = max(1, settings.workers)
    self.settings = settings
    self.makeHandler = makeHandler
    self.listener = try Listener(descriptor: listener)
    scoreboard = try settings.supervision?.scoreboard ?? Scoreboard(workers: settings.workers)
    connections = OpenConnections(scoreboard: scoreboard)
    streams = OpenStreams(scoreboard: scoreboard)
    events = try EventSet()
    acceptRetry = try Timer()
    signals = try Signals()
    stopCall = try Doorbell()
    lingerOver = try Timer()
    finished = try Doorbell()
    handlersToCome = Atomic(settings.workers)

    _ = Self.library
    DescriptorLimit.raise()
    try events.add(acceptRetry.descriptor, .acceptRetry)
    try events.add(signals.descriptor, .signal)
    try events.add(stopCall.descriptor, .stopCall)
    try events.add(lingerOver.descriptor, .lingerOver)
    if let supervision = settings.supervision {
      try events.add(supervision.masterLife, .masterLife)
    }
  }

  /// Serves until a stop signal or ``stop()``. Call it once.
  ///
  /// A stopping responder takes what already waits on the listening socket and accepts nothing more.
  /// Requests in flight are answered to the end, streams are ended at once. Connections that the web server keeps are served for
  /// ``Settings/linger`` and closed, each after its next answer at the latest. One that retires passes
  /// them on instead, and leaves what waits to its successor.
  ///
  /// - Throws: what `makeHandler` threw, before anything was accepted; ``SocketError`` if a thread
  ///   could not be started or the listening socket failed.
  public func run() throws {
    var threads: [Thread] = []
    do {
      for number in 0..<settings.workers {
        threads.append(try Thread(named: "worker \(number)") { self.work(as: number) })
      }
    } catch {
      fail(error)
    }
    for thread in threads { thread.join() }
    leave(connections.removeAll())
    if let error = failure.withLock({ $0 }) { throw error }
  }

  /// Begins a graceful stop, from any thread; the same as a TERM signal.
  public func stop() {
    stopCall.ring()
  }

  /// The totals up to now.
  public var counts: Counts {
    scoreboard.counts
  }

  private func work(as number: Int) {
    do {
      let handler = try makeHandler(number)
      // Nothing is accepted before every worker is able to answer it.
      if handlersToCome.subtract(1, ordering: .acquiringAndReleasing).newValue == 0, !isStopping {
        try beginReception()
      }
      Worker(self, number: number, handler: handler).run()
    } catch {
      fail(error)
    }
  }
}
