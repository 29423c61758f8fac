/// What has become of an archive that somebody has sent, to have what it holds in their account.
public struct Import: Hashable, Sendable {
  /// Seconds for which its owner can read how it went: thirty days.
  public static let lifetime: Int64 = 30 * 86_400

  public let askedAt: Timestamp
  public let state: State
  public let report: ImportReport

  public enum State: Hashable, Sendable {
    case underway(TaskProgress)
    case finished(Timestamp)
    /// Nothing was taken.
    case refused(ImportFault)
  }

  public init(askedAt: Timestamp, state: State, report: ImportReport) {
    self.askedAt = askedAt
    self.state = state
    self.report = report
  }
}

/// What of an archive was taken, and how much was not, by reason.
public struct ImportReport: Hashable, Sendable {
  /// Posts.
  public var taken = 0
  /// Came with an archive before.
  public var known = 0
  /// Longer than posts may be here.
  public var tooLong = 0
  /// Without anything to show, or with characters that no post may have.
  public var unusable = 0
  /// Pictures that are missing in the archive or could not be read; posts and profile came without them.
  public var picturesLost = 0
  /// Whether the account's profile is the archive's now.
  public var hasProfile = false
  public var people = BroughtPeople()

  public init() {}

  public var skipped: Int { known + tooLong + unusable }
}

/// Why nothing of a file is taken.
public enum ImportFault: String, Error, CaseIterable, Sendable {
  /// No zip, or one that breaks off.
  case noArchive = "no-archive"
  /// A zip, and none that Martlet has made.
  case foreign
  /// Made by a Martlet that is newer than this one.
  case newerFormat = "newer-format"
  /// It unpacks to more than it may.
  case tooLarge = "too-large"
  case tooManyFiles = "too-many-files"
  /// It follows, has muted or has blocked more people than are looked for.
  case tooManyPeople = "too-many-people"
  /// It has links, or names that lead out of it, or the same name twice.
  case unsafeNames = "unsafe-names"
  /// A file that tells of the account, its posts or people does not say what the format wants.
  case damaged
  /// There was nothing wrong with it, but something here failed again and again.
  case failed
}
