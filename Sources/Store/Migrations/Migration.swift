/// One step of the schema's history. Once released it is never changed: a correction is a further step.
struct Migration: Sendable {
  let name: String
  /// The oldest schema whose programs can work with a database that has had this step: its own number,
  /// unless it only adds what they need not know of.
  let oldestProgram: Int
  /// Statements that one transaction carries out.
  let sql: String

  /// Every step there ever was, oldest first; a database counts in `user_version` how many it has had.
  static let all: [Migration] = [
    .accountsAndPosts, .programs, .neighbours, .searchProgress, .follows, .accountSecurity,
    .mutesAndBlocks, .conversations, .reports, .notifications, .pictures, .reactions,
    .languages, .archives, .broughtPeople,
  ]
}
