/// Something that is done when nobody waits for it.
public struct BackgroundTask: Hashable, Sendable {
  public let id: ID<BackgroundTask>
  public let kind: Kind
  /// How often somebody has begun it, the attempt that is being made included.
  public let attempts: Int

  public enum Kind: Hashable, Sendable {
    /// Makes an archive of an account.
    case export(ID<Account>)
    /// Takes an archive into an account.
    case `import`(ID<Account>)
    /// Erases from the disk what was deleted.
    /// - Parameter coversSearch: whether from the search index too.
    case erasure(coversSearch: Bool)
  }

  public init(id: ID<BackgroundTask>, kind: Kind, attempts: Int) {
    self.id = id
    self.kind = kind
    self.attempts = attempts
  }
}

/// How far a task has come.
public struct TaskProgress: Hashable, Sendable {
  /// In posts.
  public let done: Int
  /// 0 while nobody has begun.
  public let total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}
