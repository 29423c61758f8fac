/// What the writer of this process has done since it began, for the metrics.
public struct WriteCounts: Hashable, Sendable {
  /// Transactions made durable.
  public internal(set) var groups = 0
  /// Commands in those transactions, refused ones included.
  public internal(set) var commands = 0
  /// Transactions and checkpoints that failed.
  public internal(set) var failures = 0

  mutating func add(group commands: Int) {
    groups += 1
    self.commands += commands
  }
}
