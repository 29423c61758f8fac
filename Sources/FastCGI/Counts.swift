/// What a responder has done so far.
public struct Counts: Sendable, Equatable {
  /// Requests whose answer the web server took completely, or the beginning of one that goes on.
  public var served: Int
  /// Of all answers, those of which the first line is `Status: 5` and two more digits.
  public var failed: Int
  /// Requests whose answer nobody was there to take: the client had gone.
  public var aborted: Int
  /// Connections closed because what came over them was not, or not wholly, a request.
  public var refused: Int
  /// Connections open now.
  public var open: Int
  /// Of these, the ones over which a response goes on.
  public var streams: Int

  public init(
    served: Int = 0, failed: Int = 0, aborted: Int = 0, refused: Int = 0, open: Int = 0,
    streams: Int = 0
  ) {
    self.served = served
    self.failed = failed
    self.aborted = aborted
    self.refused = refused
    self.open = open
    self.streams = streams
  }
}
