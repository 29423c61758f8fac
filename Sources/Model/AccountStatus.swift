/// Whether an account can be used and seen.
public enum AccountStatus: String, Codable, CaseIterable, Sendable {
  case active
  /// Signed up and waiting for a moderator's word.
  case pending
  /// Shut out by a moderator; its page and posts are hidden.
  case suspended
  /// Deleted by its owner or a moderator; only the handle is kept, so that nobody can pose as its owner.
  case deleted
}
