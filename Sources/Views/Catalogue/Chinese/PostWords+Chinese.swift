extension PostWords {
  static let chinese = PostWords(
    everyone: "所有人的帖子",
    welcome: { "欢迎来到 \($0)" },
    welcomeMore: "熟人之间的短消息。可以只看，也可以一起聊。",
    compose: "有什么新鲜事？",
    publish: "发布",
    delete: "删除",
    deleteOf: { "删除 @\($0) 的这条帖子" },
    older: "更早的帖子",
    newest: "最新的帖子",
    noPosts: "还没有人发过帖子。",
    noPostsMember: "还没有人发过帖子，第一条由你来写吧。",
    noOlderPosts: "没有更早的帖子了。",
    by: { "\($0) 的帖子" })
}
