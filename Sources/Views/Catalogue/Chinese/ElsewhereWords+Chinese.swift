extension ElsewhereWords {
  static let chinese = ElsewhereWords(
    feed: "订阅源",
    boosted: { "\($0) 转发了：\($1)" },
    locale: "zh_CN")
}
