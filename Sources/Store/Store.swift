import Glibc

/// The site's memory: one a process, used by all its threads.
///
/// Commands are verbs: they block the caller until the change is durable, or throw and have changed
/// nothing. Queries are nouns and belong to `Reader`.
public final class Store: Sendable {
  let path: String
  private let presence: Presence
  let writer: Writer

  /// Opens an existing database.
  /// - Parameter report: told of what goes wrong when nobody waits for it; called on the writer's thread.
  /// - Throws: `unknownSchema` unless this program can work with its schema, `file` if there is none,
  ///   `reserved` while somebody restores or migrates it.
  public convenience init(
    path: String, report: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(StoreError) {
    try self.init(path: path, patience: Writer.patience, report: report)
  }

  /// - Parameter patience: how long a command may wait before it is begun.
  init(
    path: String, patience: Duration, report: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(StoreError) {
    guard access(path, F_OK) == 0 else { throw .noDatabase(at: path) }
    self.path = path
    presence = try Presence(at: path)
    writer = try Writer(path: path, patience: patience, report: report)
  }

  deinit {
    writer.close()
  }

  /// A connection for one thread's queries.
  public func reader() throws(StoreError) -> Reader {
    try Reader(path: path, presence: presence)
  }

  /// Carries out what was asked before and nothing more; later commands throw `busy`.
  public func close() {
    writer.close()
  }

  public var writeCounts: WriteCounts { writer.writeCounts }
}
