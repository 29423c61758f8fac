import Model

/// The people whom an archive names that comes in.
struct BroughtPeopleWords: Words {
  let choice: String
  let choiceHint: String
  let followed: @Sendable (Int) -> String
  let muted: @Sendable (Int) -> String
  let blocked: @Sendable (Int) -> String
  let known: @Sendable (Int) -> String
  let tooMany: @Sendable (_ count: Int, _ limit: Int) -> String
  /// Their names follow.
  let missing: @Sendable (Int) -> String

  static let english = BroughtPeopleWords(
    choice: "The people I follow, have muted or have blocked",
    choiceHint:
      "Whoever has the same username here. That may be somebody else than there, and whoever you follow is told.",
    followed: { $0 == 1 ? "You now follow 1 more person." : "You now follow \($0) more people." },
    muted: { $0 == 1 ? "1 person is muted." : "\($0) people are muted." },
    blocked: { $0 == 1 ? "1 person is blocked." : "\($0) people are blocked." },
    known: {
      $0 == 1
        ? "1 person was followed, muted or blocked already."
        : "\($0) people were followed, muted or blocked already."
    },
    tooMany: { count, limit in "\(count) not followed: \(limit) is the most that one can follow." },
    missing: { "\($0) not found here:" })
}
