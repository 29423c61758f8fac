/// What the writer of a process has just done or met, for whoever counts it.
public enum WriterEvent: Sendable {
  /// It had to wait this long for its turn among all processes, whether the turn came or not.
  case waited(Duration)
  /// A transaction with so many commands, refused ones included, is durable; to make it so took this
  /// long.
  case committed(commands: Int, in: Duration)
  /// A transaction came to nothing, or could not begin.
  case failed(StoreError)
  /// The write-ahead log was brought back into the database, or only in part because somebody still
  /// reads it.
  case checkpointed(isComplete: Bool)
  case checkpointFailed(StoreError)
  /// Somebody reads for so long that the write-ahead log grows and grows.
  case logHasGrown(bytes: Int)
}
