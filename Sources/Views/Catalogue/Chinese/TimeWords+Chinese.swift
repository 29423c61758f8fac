import Model

extension TimeWords {
  static let chinese = TimeWords(
    now: "刚刚",
    minutes: { "\($0) 分钟前" },
    hours: { "\($0) 小时前" },
    days: { "\($0) 天前" },
    dayAndMonth: { "\($0.month)月\($0.day)日" },
    date: { "\($0.year)年\($0.month)月\($0.day)日" },
    exact: {
      """
      \($0.year)年\($0.month)月\($0.day)日 \
      \(twoDigits: $0.hour):\(twoDigits: $0.minute) UTC
      """
    })
}
