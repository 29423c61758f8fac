/// Deleting an account.
struct DeletionWords: Words {
  let title: String
  let archiveFirst: String
  let archiveLink: String
  let goes: String
  let going: [String]
  let stays: String
  let staying: [String]
  let noWayBack: String
  let confirmation: @Sendable (_ handle: String) -> String
  let password: String
  let submit: String
  let cancel: String

  static let english = DeletionWords(
    title: "Delete account",
    archiveFirst: "Do you want to keep what you have written?",
    archiveLink: "Make an archive first…",
    goes: "What goes",
    going: [
      "At once, from every page and from the database: your posts with all their versions, your name, bio and e-mail address, your likes, bookmarks and boosts, whom you follow and who follows you, whom you have muted and blocked, what you were told and what others were told of you, the words of your reports, your password, sessions and apps, and your archives.",
      "Within minutes, from the rest of the disk: what is left of your words in the search index and in the database’s own log.",
      "Within a day or so: the files of your pictures. Whoever has the address of one can open it until then.",
    ],
    stays: "What stays",
    staying: [
      "Your username stays taken, so that nobody can pose as you. That there was an account, and when it did what, stays as numbers without words.",
      "What others wrote stays theirs: their answers to you, and your username where they wrote it.",
      "The logs of this site hold addresses of pages, your username among them, and network addresses; backups hold everything as it was. How long both are kept, the people who run this site decide.",
    ],
    noWayBack: "There is no way back, and no time to think it over afterwards.",
    confirmation: { "Type \($0) to confirm" },
    password: "Password",
    submit: "Delete my account",
    cancel: "Keep my account")
}
