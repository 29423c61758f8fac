/// What people do to posts, and lists of it.
struct ReactionWords: Words {
  /// On the buttons of every post, so they are markup at once.
  let answer: HTML
  let boost: HTML
  let like: HTML
  let bookmark: HTML
  let likes: @Sendable (_ count: Int) -> String
  let boosts: @Sendable (_ count: Int) -> String
  let likersOf: @Sendable (_ name: String) -> String
  let boostersOf: @Sendable (_ name: String) -> String
  let nobodyLikesIt: String
  let nobodyBoostedIt: String
  let boostedBy: @Sendable (_ booster: HTML) -> HTML
  let pin: String
  let unpin: String
  let pinned: String
  let title: String
  let liked: String
  let nothingLiked: String
  let bookmarked: String
  let nothingBookmarked: String
  let bookmarksHint: String
  let nothingEarlier: String

  static let english = ReactionWords(
    answer: "Answer",
    boost: "Boost",
    like: "Like",
    bookmark: "Bookmark",
    likes: { $0 == 1 ? "1 like" : "\($0) likes" },
    boosts: { $0 == 1 ? "1 boost" : "\($0) boosts" },
    likersOf: { "Who likes \($0)’s post" },
    boostersOf: { "Who boosted \($0)’s post" },
    nobodyLikesIt: "Nobody likes this post yet.",
    nobodyBoostedIt: "Nobody has boosted this post yet.",
    boostedBy: { "\($0) boosted" },
    pin: "Pin to your page",
    unpin: "Unpin",
    pinned: "Pinned",
    title: "Posts you keep",
    liked: "Likes",
    nothingLiked: "You have not liked anything yet. There is a heart under every post.",
    bookmarked: "Bookmarks",
    nothingBookmarked: "You have no bookmarks yet. There is a ribbon under every post.",
    bookmarksHint: "Only you see your bookmarks.",
    nothingEarlier: "There is nothing further down.")
}
