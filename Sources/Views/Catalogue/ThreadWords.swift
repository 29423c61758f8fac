import Model

/// What posts have to do with each other: answers and tags; and for whom they are.
struct ThreadWords: Words {
  let inAnswerTo: @Sendable (_ handle: String) -> String
  let before: String
  let earlier: String
  let gone: String
  let answers: String
  let firstAnswers: String
  let laterAnswers: String
  let moreAnswers: String
  let noFurtherAnswers: String
  let postsUnder: @Sendable (_ tag: String) -> String
  let noPostsUnder: @Sendable (_ tag: String) -> String
  let edit: String
  let editTitle: String
  /// Of the field for what the post says.
  let editText: String
  let edited: String
  let history: String
  let historyHint: String
  /// Beside a post; nil for what everyone can read.
  let audience: @Sendable (Visibility) -> String?

  static let english = ThreadWords(
    inAnswerTo: { "In answer to @\($0)" },
    before: "What came before",
    earlier: "Earlier posts",
    gone: "What this answers is gone, or is not for you.",
    answers: "Answers",
    firstAnswers: "First answers",
    laterAnswers: "Later answers",
    moreAnswers: "More answers",
    noFurtherAnswers: "There are no later answers.",
    postsUnder: { "Posts under #\($0)" },
    noPostsUnder: { "Nobody has posted anything under #\($0) yet." },
    edit: "Edit",
    editTitle: "Edit your post",
    editText: "What it says",
    edited: "Edited",
    history: "What the post said",
    historyHint: "Whoever can read the post can read what it said before, too.",
    audience: { visibility in
      switch visibility {
      case .everyone: nil
      case .unlisted: "Unlisted"
      case .followers: "Followers"
      case .mentioned: "Mentioned"
      }
    })
}
