import Model

extension NotificationWords {
  static let chinese = NotificationWords(
    title: "通知",
    unread: { "\($0) 条未读" },
    new: "新",
    none: "还没有通知。有人回复、提及、关注你，或给你的帖子点赞时，会在这里告诉你。",
    noneEarlier: "没有更早的通知了。",
    sentence: { kind, name in
      switch kind {
      case .mention: "\(name) 提及了你"
      case .answer: "\(name) 回复了你"
      case .like: "\(name) 给你的帖子点了赞"
      case .boost: "\(name) 转发了你的帖子"
      case .follow: "\(name) 关注了你"
      }
    },
    settingsTitle: "通知设置",
    tellMe: "在下列情况通知我",
    tellMeHint: "你静音或屏蔽的人不会给你带来通知。",
    choice: { kind in
      switch kind {
      case .mention: "有人提及我"
      case .answer: "有人回复我的帖子"
      case .like: "有人给我的帖子点赞"
      case .boost: "有人转发我的帖子"
      case .follow: "有人关注我"
      }
    },
    profileLink: "选择要接收的通知")
}
