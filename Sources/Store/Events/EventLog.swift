import GRDB
import Model

/// The log of everything that happened, written inside a command's transaction. Each new event goes
/// through the projection at once, so the read models and the log become durable together.
struct EventLog {
  let db: Database

  /// Writes the event that begins a stream; the stream, and the noun it is about, get its id.
  @discardableResult
  func begin(
    _ happening: Happening, by actor: ID<Account>?, at: Timestamp
  ) throws -> ID<Event> {
    let id = try nextID()
    try record(
      Event(id: id, stream: id, version: 1, happening: happening, actor: actor, at: at))
    return id
  }

  /// - Parameter seen: the version that the command's sender saw; nil if it does not matter.
  /// - Throws: `notFound` if there is no such stream, `stale` if it has moved on.
  func append(
    _ happening: Happening, to stream: ID<Event>, seen: Int? = nil, by actor: ID<Account>?,
    at: Timestamp
  ) throws {
    let latest = try db.first(
      "SELECT version FROM events WHERE stream = ? ORDER BY version DESC LIMIT 1", stream
    ) { $0.int(0) }
    guard let latest else { throw StoreError.notFound }
    guard seen == nil || seen == latest else { throw StoreError.stale }
    try record(
      Event(
        id: try nextID(), stream: stream, version: latest + 1, happening: happening, actor: actor,
        at: at))
  }

  /// Takes what was said out of a stream's events; that it was said stays.
  func blank(_ stream: ID<Event>) throws {
    for event in try db.all(Event.ofStream, stream, as: Event.init) { try blank(event) }
  }

  /// The same for a single event of a stream in which others have had their say too.
  func blank(only id: ID<Event>) throws {
    if let event = try db.first(Event.byID, id, as: Event.init) { try blank(event) }
  }

  private func blank(_ event: Event) throws {
    let blanked = event.happening.blanked
    guard blanked != event.happening else { return }
    try db.run("UPDATE events SET payload = ? WHERE id = ?", try blanked.payload(), event.id)
  }

  /// Events are never deleted and the write lock is held, so the next id has never been used.
  private func nextID() throws -> ID<Event> {
    ID((try db.first("SELECT max(id) FROM events") { $0.int64(0) } ?? 0) + 1)
  }

  private func record(_ event: Event) throws {
    try db.run(
      """
      INSERT INTO events (id, stream, version, type, payload, actor, at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      event.id, event.stream, event.version, event.happening.type, try event.happening.payload(),
      event.actor, event.at)
    try Projection(db: db).apply(event)
  }
}
