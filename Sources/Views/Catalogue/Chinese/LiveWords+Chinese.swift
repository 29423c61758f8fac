extension LiveWords {
  static let chinese = LiveWords(
    newPosts: { "\($0) 条新帖子" },
    newAnswers: { "\($0) 条新回复" },
    manyPosts: "有很多新帖子，请刷新页面",
    more: { "又显示了 \($0) 条。" },
    noMore: "下面没有更多了。",
    left: { "还可输入 \($0) 个字" },
    over: { "超出 \($0) 个字" },
    posted: "帖子已发布。",
    lost: "无法连接网站。恢复后，本页会自动更新。",
    found: "已重新连接网站。",
    refused: { status in
      switch status {
      case 0: "无法连接网站。你输入的内容没有丢失，请重试。"
      case 401: "你已退出登录。请先登录，然后重试。"
      case 403: "此操作未被允许，或你已退出登录。请刷新页面。"
      case 404: "内容已不存在，或不再对你可见。"
      case 413: "内容太大。请分次发送。"
      case 429: "操作太快了。请稍等片刻再试。"
      default: "操作没有成功，没有任何改动。请重试。"
      }
    },
    shortcuts: .chinese)
}
