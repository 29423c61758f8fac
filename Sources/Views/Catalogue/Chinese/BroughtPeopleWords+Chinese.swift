import Model

extension BroughtPeopleWords {
  static let chinese = BroughtPeopleWords(
    choice: "我关注、静音或屏蔽的人",
    choiceHint: "按相同的用户名在这里查找。可能不是同一个人；被你关注的人会收到通知。",
    followed: { "新关注了 \($0) 人。" },
    muted: { "静音了 \($0) 人。" },
    blocked: { "屏蔽了 \($0) 人。" },
    known: { "\($0) 人以前已经关注、静音或屏蔽。" },
    tooMany: { count, limit in "\(count) 人没有关注：最多只能关注 \(limit) 人。" },
    missing: { "这里没有找到 \($0) 人：" })
}
