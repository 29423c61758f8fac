public import Model

/// How many sessions there are, by which one sees that some have ended.
public struct SessionTally: Hashable, Sendable {
  public let count: Int
  /// The newest.
  public let last: ID<Session>
  /// How many began since the tally before.
  public let begun: Int

  /// Whether some of those of an earlier tally are not there any more.
  public func tellsOfEnds(since former: SessionTally) -> Bool {
    count - begun < former.count
  }
}

/// That a session has ended is no event: here is what tells it at little cost.
extension Reader {
  /// Another number than before if anybody else has changed the database since.
  public func dataVersion() throws(StoreError) -> Int {
    try read { db in try db.first("PRAGMA data_version") { $0.int(0) } ?? 0 }
  }

  /// Counts all sessions, by the pages of their smallest index.
  /// - Parameter former: the tally before, if there was one.
  public func sessionTally(since former: SessionTally? = nil) throws(StoreError) -> SessionTally {
    let last = former?.last ?? ID(0)
    return try read { db in
      try db.first(Session.tally, last) {
        SessionTally(count: $0.int(0), last: $0.id(1), begun: $0.int(2))
      } ?? SessionTally(count: 0, last: last, begun: 0)
    }
  }

  /// Those of some sessions that are not there any more.
  public func ended(_ sessions: [ID<Session>]) throws(StoreError) -> [ID<Session>] {
    try read { db in
      try sessions.filter { try !db.exists("SELECT 1 FROM sessions WHERE id = ?", $0) }
    }
  }
}

extension Session {
  fileprivate static let tally = """
    SELECT (SELECT count(*) FROM sessions), (SELECT coalesce(max(id), 0) FROM sessions),
      (SELECT count(*) FROM sessions WHERE id > ?)
    """
}
