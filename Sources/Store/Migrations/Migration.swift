/// One step of the schema's history. Once released it is never changed: a correction is a further step.
struct Migration: Sendable {
  let name: String
  /// Statements that one transaction carries out.
  let sql: String

  /// Every step there ever was, oldest first; a database counts in `user_version` how many it has had.
  static let all: [Migration] = [.accountsAndPosts, .programs]
}
