/// An archive of an account that its owner has asked for. There is one an account at most.
public struct Export: Hashable, Sendable {
  /// Seconds for which a finished one is kept: four days.
  public static let lifetime: Int64 = 4 * 86_400

  public let askedAt: Timestamp
  public let state: State

  public enum State: Hashable, Sendable {
    case underway(TaskProgress)
    case ready(ArchiveFile)
    /// It was tried several times in vain.
    case failed
  }

  public init(askedAt: Timestamp, state: State) {
    self.askedAt = askedAt
    self.state = state
  }
}

/// A finished archive.
public struct ArchiveFile: Hashable, Sendable {
  /// Its name in the folder of archives, which nobody can guess.
  public let name: String
  public let bytes: Int
  /// When it is removed.
  public let expiresAt: Timestamp

  public init(name: String, bytes: Int, expiresAt: Timestamp) {
    self.name = name
    self.bytes = bytes
    self.expiresAt = expiresAt
  }
}
