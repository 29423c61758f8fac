/// A person's page.
struct PersonWords: Words {
  let joined: @Sendable (_ date: HTML) -> HTML
  let posts: @Sendable (_ count: Int) -> String
  let edit: String
  let postsOf: @Sendable (_ name: String) -> String
  let noPosts: @Sendable (_ name: String) -> String
  let noPostsOwn: String

  static let english = PersonWords(
    joined: { "Joined \($0)" },
    posts: { $0 == 1 ? "1 post" : "\($0) posts" },
    edit: "Edit profile",
    postsOf: { "\($0)’s posts" },
    noPosts: { "\($0) has not posted anything yet." },
    noPostsOwn: "You have not posted anything yet.")
}
