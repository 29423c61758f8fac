/// The home page, posts and lists of them.
struct PostWords: Words {
  let everyone: String
  let welcome: @Sendable (_ site: String) -> String
  let welcomeMore: String
  let compose: String
  let publish: String
  let delete: String
  let deleteOf: @Sendable (_ handle: String) -> String
  let older: String
  let newest: String
  let noPosts: String
  let noPostsMember: String
  let noOlderPosts: String
  let by: @Sendable (_ name: String) -> String

  static let english = PostWords(
    everyone: "Everyone’s posts",
    welcome: { "Welcome to \($0)" },
    welcomeMore: "Short messages among people who know each other. Read along, or join in.",
    compose: "What is new?",
    publish: "Post",
    delete: "Delete",
    deleteOf: { "Delete this post by @\($0)" },
    older: "Older posts",
    newest: "Newest posts",
    noPosts: "Nobody has posted anything yet.",
    noPostsMember: "Nobody has posted anything yet. The first word is yours.",
    noOlderPosts: "There is nothing older than this.",
    by: { "\($0)’s post" })
}
