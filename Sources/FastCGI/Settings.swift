extension Responder {
  /// How a responder behaves; the defaults suit a small machine.
  public struct Settings: Sendable {
    /// Threads that answer requests; less than one counts as one.
    public var workers = 4
    /// The longest body taken, in bytes.
    public var bodyLimit = 1 << 20
    /// How long a worker waits for the next bytes of a request that has begun to arrive.
    public var receiveTimeout: Duration = .seconds(2)
    /// How long a worker waits for a peer to take more of an answer.
    public var sendTimeout: Duration = .seconds(30)
    /// How long kept connections may bring one more request once a stop has begun.
    public var linger: Duration = .milliseconds(200)
    /// How many answers a process gives before it asks its master for a successor or, without a
    /// master, stops; nil for no end.
    public var maxRequests: Int?
    /// The master that has started this process; nil if it is on its own.
    public var supervision: Supervision?
    /// Called on a USR1 signal, on one of the workers.
    public var reopenLog: (@Sendable () -> Void)?

    public init() {}
  }
}
