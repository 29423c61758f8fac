/// What the site says to those who follow it or link to it from elsewhere.
struct ElsewhereWords: Words {
  let feed: String
  let boosted: @Sendable (_ booster: String, _ excerpt: String) -> String
  /// A language and a territory, as OpenGraph has them.
  let locale: String

  static let english = ElsewhereWords(
    feed: "Feed",
    boosted: { "\($0) boosted: \($1)" },
    locale: "en_GB")
}
