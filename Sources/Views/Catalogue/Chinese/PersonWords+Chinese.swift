extension PersonWords {
  static let chinese = PersonWords(
    joined: { "\($0) 加入" },
    posts: { "\($0) 条帖子" },
    edit: "编辑个人资料",
    postsOf: { "\($0) 的帖子" },
    noPosts: { "\($0) 还没有发过帖子。" },
    noPostsOwn: "你还没有发过帖子。")
}
