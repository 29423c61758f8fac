/// The sheet that tells of the keyboard shortcuts.
struct ShortcutWords: Words {
  let title: String
  let next: String
  let previous: String
  let like: String
  let boost: String
  let answer: String
  let compose: String
  let search: String
  let home: String
  let notifications: String
  let help: String
  /// Beside the box that switches them off.
  let areOn: String
  let close: String

  static let english = ShortcutWords(
    title: "Keyboard shortcuts", next: "Next post", previous: "Previous post", like: "Like",
    boost: "Boost", answer: "Answer", compose: "New post", search: "Search", home: "Home",
    notifications: "Notifications", help: "This sheet", areOn: "Use these keys", close: "Close")
}
