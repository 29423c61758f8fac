import Glibc

/// Why the store did not do what it was asked. Nothing of the request was done, unless a case says otherwise.
public enum StoreError: Error, Hashable, Sendable {
  /// Others were writing, and the change was not begun in time; it never will be.
  case busy
  /// The disk is full or does not answer. Reading still works.
  case full
  /// What the caller saw has changed meanwhile.
  case stale
  case notFound
  /// The account may not do this, or may no longer.
  case notAllowed
  /// It was tried too often; so many seconds from now it may be tried again.
  case throttled(wait: Int64)
  /// There are as many as there may be.
  case tooMany(limit: Int)
  /// Something is meant for certain people and names nobody.
  case nobodyMentioned
  case handleTaken
  case emailTaken
  /// The invite never was, has expired or is used up.
  case inviteInvalid
  /// An idempotency key came with another request than before.
  case keyReused
  /// The site would be left without an administrator.
  case lastAdministrator
  /// The database was written by another version of Martlet; `martlet migrate` helps if it is the older one.
  case unknownSchema(found: Int, known: Int)
  /// Somebody has the database open, and what was asked for wants it alone.
  case inUse
  /// Somebody has the database to himself, to restore or to migrate it.
  case reserved
  /// The file system refused: what about which file.
  case file(path: String, problem: String)
  /// The file holds something that cannot be.
  case damaged(String)
  /// SQLite refused for a reason that only a fault in this program explains.
  case failed(String)
}

extension StoreError {
  /// What the system call that has just failed says about a file.
  static func file(_ path: String) -> StoreError {
    .file(path: path, problem: String(cString: strerror(errno)))
  }

  static func noDatabase(at path: String) -> StoreError {
    .file(path: path, problem: "there is no database: run `martlet migrate`, which makes one")
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .busy: "the database is busy"
    case .full: "the disk is full or failing"
    case .stale: "it has changed meanwhile"
    case .notFound: "no such thing"
    case .notAllowed: "not allowed"
    case .throttled(let wait): "too often; wait \(wait) s"
    case .tooMany(let limit): "there are \(limit) already"
    case .nobodyMentioned: "it mentions nobody"
    case .handleTaken: "the handle is taken"
    case .emailTaken: "the e-mail address is taken"
    case .inviteInvalid: "the invite is not valid"
    case .keyReused: "the key was used for another request"
    case .lastAdministrator: "the last administrator has to stay"
    case .unknownSchema(let found, let known) where found < known:
      "the database has schema \(found), this program needs \(known): run `martlet migrate`"
    case .unknownSchema(let found, let known):
      "the database has schema \(found), this program knows none after \(known): install the newer one"
    case .inUse:
      "the database is in use: stop the responders, and whatever else has it open, first"
    case .reserved:
      "the database is being restored or migrated: try again when that is done"
    case .file(let path, let problem): "\(path): \(problem)"
    case .damaged(let detail): "the database is damaged: \(detail)"
    case .failed(let detail): "the database refused: \(detail)"
    }
  }
}
