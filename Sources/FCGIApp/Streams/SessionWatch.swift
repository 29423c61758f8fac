import Model
import Store

/// Finds out which sessions have ended, without asking for each of them time and again: only where the database has
/// changed and there are fewer sessions than there were.
struct SessionWatch {
  private var version: Int?
  private var tally: SessionTally?

  /// - Parameter sessions: those that matter; they are asked for where some may have ended.
  /// - Returns: those that have ended since this was asked last.
  mutating func ended(
    of sessions: @autoclosure () -> [ID<Session>], in reader: Reader
  ) throws -> [ID<Session>] {
    let version = try reader.dataVersion()
    guard version != self.version else { return [] }
    let tally = try reader.sessionTally(since: self.tally)
    let hasEnds = self.tally.map { tally.tellsOfEnds(since: $0) } ?? true
    let ended = hasEnds ? try reader.ended(sessions()) : []
    self.version = version
    self.tally = tally
    return ended
  }
}
