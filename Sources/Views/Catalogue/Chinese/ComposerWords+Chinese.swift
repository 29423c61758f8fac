import Model

extension ComposerWords {
  static let chinese = ComposerWords(
    hint: { "最多 \($0) 个字符。可以使用 *斜体*、**粗体**、`\u{2060}代码\u{2060}`、#话题 和 @用户名。" },
    options: "可见范围与内容提示",
    visibility: "谁可以看到",
    audience: { visibility in
      switch visibility {
      case .everyone: "所有人"
      case .unlisted: "所有人，但不出现在公共列表中"
      case .followers: "关注我的人，以及我提及的人"
      case .mentioned: "仅我提及的人"
      }
    },
    warning: "内容提示",
    warningHint: "显示在正文之前，点开后才能看到正文。可以留空。",
    answer: "回复",
    publishAnswer: "发布回复")
}
