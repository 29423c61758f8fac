/// What a page says while it is looked at, where scripts run.
struct LiveWords: Words {
  let newPosts: @Sendable (_ count: Int) -> String
  let newAnswers: @Sendable (_ count: Int) -> String
  /// On a button that loads the page again.
  let manyPosts: String
  let more: @Sendable (_ count: Int) -> String
  let noMore: String
  /// Characters that a text may still have.
  let left: @Sendable (_ count: Int) -> String
  /// Characters that it has too many.
  let over: @Sendable (_ count: Int) -> String
  let posted: String
  /// As long as the site cannot be reached.
  let lost: String
  let found: String
  /// Why something was not done, by status code; 0 if the site could not be reached.
  let refused: @Sendable (_ status: Int) -> String
  let shortcuts: ShortcutWords

  static let english = LiveWords(
    newPosts: { $0 == 1 ? "1 new post" : "\($0) new posts" },
    newAnswers: { $0 == 1 ? "1 new answer" : "\($0) new answers" },
    manyPosts: "Many new posts: load the page again",
    more: { $0 == 1 ? "1 more." : "\($0) more." },
    noMore: "There is nothing further down.",
    left: { "\($0) left" },
    over: { "\($0) too many" },
    posted: "Your post is out.",
    lost: "The site cannot be reached. This page goes on when it can.",
    found: "The site is back.",
    refused: { status in
      switch status {
      case 0: "The site could not be reached. Nothing you typed is lost; try again."
      case 401: "You are not logged in any more. Log in, then try again."
      case 403: "That was not allowed, or you are not logged in any more. Load the page again."
      case 404: "This is gone, or no longer for you."
      case 413: "That is too large. Send less at a time."
      case 429: "That was too fast. Wait a moment and try again."
      default: "That did not work. Nothing was changed; try again."
      }
    },
    shortcuts: .english)
}
