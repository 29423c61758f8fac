/// How far long work on the whole database has come.
public struct MaintenanceProgress: Hashable, Sendable {
  public enum Stage: Hashable, Sendable {
    /// Counts pages of the file.
    case copying
    /// Counts events that are played again.
    case verifying
    /// Counts migrations; the one that begins has this name.
    case migrating(String)
  }

  public let stage: Stage
  public let done: Int
  public let total: Int

  init(_ stage: Stage, _ done: Int, of total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}
