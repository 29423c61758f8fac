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
  /// - Parameters:
  ///   - room: how many commands may wait when somebody else has not let this process write for a
  ///     second; who comes on top is told `busy` at once.
  ///   - observe: told of what the writer does, on the writer's thread, which waits for it.
  /// - Throws: `unknownSchema` unless this program can work with its schema, `file` if there is none,
  ///   `reserved` while somebody restores or migrates it.
  public convenience init(
    path: String, room: Int = .max, observe: @escaping @Sendable (WriterEvent) -> Void = { _ in }
  ) throws(StoreError) {
    try self.init(path: path, patience: Writer.patience, room: room, observe: observe)
  }

  /// - Parameter patience: how long a command may wait before it is begun.
  init(
    path: String, patience: Duration, room: Int = .max,
    observe: @escaping @Sendable (WriterEvent) -> Void = { _ in }
  ) throws(StoreError) {
    guard access(path, F_OK) == 0 else { throw .noDatabase(at: path) }
    self.path = path
    presence = try Presence(at: path)
    writer = try Writer(path: path, patience: patience, room: room, observe: observe)
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

  /// Commands that wait for the writer to begin them.
  public var waitingCommands: Int { writer.waitingCommands }
}
