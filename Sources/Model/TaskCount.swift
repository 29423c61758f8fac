/// How many tasks of one kind there are in the background.
public struct TaskCount: Hashable, Sendable {
  public let work: BackgroundTask.Work
  /// Due, and nobody is at them.
  public let waiting: Int
  public let running: Int
  /// Not due yet.
  public let planned: Int
  /// For how long the one has been waiting that was due first, in seconds; 0 if none waits.
  public let longestWait: Int64

  public init(
    work: BackgroundTask.Work, waiting: Int = 0, running: Int = 0, planned: Int = 0,
    longestWait: Int64 = 0
  ) {
    self.work = work
    self.waiting = waiting
    self.running = running
    self.planned = planned
    self.longestWait = longestWait
  }
}
