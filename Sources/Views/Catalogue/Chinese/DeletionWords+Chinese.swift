extension DeletionWords {
  static let chinese = DeletionWords(
    title: "注销账号",
    consequences:
      "你的帖子、个人资料、关注关系、登录记录和应用都会立即永久删除。用户名会一直保留，以免有人冒充你。",
    confirmation: { "请输入 \($0) 以确认" },
    password: "密码",
    submit: "注销我的账号",
    cancel: "保留账号")
}
