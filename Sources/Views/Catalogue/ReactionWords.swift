/// What people do to posts, and lists of it.
struct ReactionWords: Sendable {
  /// On the buttons of every post, so they are markup at once.
  let like: HTML
  let bookmark: HTML
  let likes: @Sendable (_ count: Int) -> String
  let likersOf: @Sendable (_ name: String) -> String
  let nobodyLikesIt: String
  let title: String
  let liked: String
  let nothingLiked: String
  let bookmarked: String
  let nothingBookmarked: String
  let bookmarksHint: String
  let nothingEarlier: String

  static let english = ReactionWords(
    like: "Like",
    bookmark: "Bookmark",
    likes: { $0 == 1 ? "1 like" : "\($0) likes" },
    likersOf: { "Who likes \($0)’s post" },
    nobodyLikesIt: "Nobody likes this post yet.",
    title: "Posts you keep",
    liked: "Likes",
    nothingLiked: "You have not liked anything yet. There is a heart under every post.",
    bookmarked: "Bookmarks",
    nothingBookmarked: "You have no bookmarks yet. There is a ribbon under every post.",
    bookmarksHint: "Only you see your bookmarks.",
    nothingEarlier: "There is nothing further down.")
}
