import Model

extension ThreadWords {
  static let chinese = ThreadWords(
    inAnswerTo: { "回复 @\($0)" },
    before: "前面的帖子",
    earlier: "查看更早的帖子",
    gone: "这条帖子所回复的内容已不存在，或你无权查看。",
    answers: "回复",
    firstAnswers: "最早的回复",
    laterAnswers: "后面的回复",
    moreAnswers: "更多回复",
    noFurtherAnswers: "后面没有回复了。",
    postsUnder: { "话题 #\($0) 下的帖子" },
    noPostsUnder: { "话题 #\($0) 下还没有帖子。" },
    edit: "编辑",
    editTitle: "编辑帖子",
    editText: "正文",
    edited: "已编辑",
    history: "编辑历史",
    historyHint: "能看到这条帖子的人，也能看到它以前的版本。",
    audience: { visibility in
      switch visibility {
      case .everyone: nil
      case .unlisted: "不公开列出"
      case .followers: "仅关注者"
      case .mentioned: "仅提及的人"
      }
    })
}
