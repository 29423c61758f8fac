/// Something that is done when nobody waits for it.
public struct BackgroundTask: Hashable, Sendable {
  public let id: ID<BackgroundTask>
  public let kind: Kind
  /// How often somebody has begun it, the attempt that is being made included.
  public let attempts: Int
  /// How often it had been asked for once more when this attempt began.
  public let requests: Int

  public enum Kind: Hashable, Sendable {
    /// Makes an archive of an account.
    case export(ID<Account>)
    /// Takes an archive into an account.
    case `import`(ID<Account>)
    /// Erases from the disk what was deleted.
    /// - Parameter coversSearch: whether from the search index too.
    case erasure(coversSearch: Bool)
  }

  /// A kind without whom it is for.
  public enum Work: String, CaseIterable, Sendable {
    case export, `import`, erasure
  }

  public var work: Work {
    switch kind {
    case .export: .export
    case .import: .import
    case .erasure: .erasure
    }
  }

  public init(id: ID<BackgroundTask>, kind: Kind, attempts: Int, requests: Int = 0) {
    self.id = id
    self.kind = kind
    self.attempts = attempts
    self.requests = requests
  }
}

/// How far a task has come.
public struct TaskProgress: Hashable, Sendable {
  /// In posts, and in people of an archive that comes in.
  public let done: Int
  /// 0 while nobody has begun.
  public let total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}
