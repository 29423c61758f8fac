import Model

/// Writing a post or an answer.
struct ComposerWords: Words {
  let hint: @Sendable (_ limit: Int) -> String
  let options: String
  let visibility: String
  let audience: @Sendable (Visibility) -> String
  let warning: String
  let warningHint: String
  let answer: String
  let publishAnswer: String

  static let english = ComposerWords(
    hint: {
      "Up to \($0) characters. You can write *emphasis*, **strong**, `code`, #tags and @names."
    },
    options: "Who can read it, and a warning",
    visibility: "Who can read it",
    audience: { visibility in
      switch visibility {
      case .everyone: "Everyone"
      case .unlisted: "Everyone, but not in the lists of everyone’s posts"
      case .followers: "Followers, and whoever I mention"
      case .mentioned: "Only whoever I mention"
      }
    },
    warning: "Warning",
    warningHint: "Stands before the text, which is shown to whoever asks for it. May stay empty.",
    answer: "Answer",
    publishAnswer: "Post answer")
}
