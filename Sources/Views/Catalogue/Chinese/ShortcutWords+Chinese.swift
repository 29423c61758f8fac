extension ShortcutWords {
  static let chinese = ShortcutWords(
    title: "键盘快捷键", next: "下一条帖子", previous: "上一条帖子", like: "点赞",
    boost: "转发", answer: "回复", compose: "写新帖子", search: "搜索", home: "首页",
    notifications: "通知", help: "显示本页", areOn: "使用这些按键", close: "关闭")
}
