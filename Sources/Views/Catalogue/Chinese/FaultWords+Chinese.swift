import Model

extension FaultWords {
  static let chinese = FaultWords(
    sentence: { fault in
      switch fault {
      case .empty: "请填写此项。"
      case .tooLong(let limit): "请缩短到 \(limit) 个字符以内。"
      case .tooShort(let minimum): "请至少输入 \(minimum) 个字符。"
      case .controlCharacter: "其中有无法显示的字符，请重新输入。"
      case .wrongForm: "格式不正确。"
      case .reserved: "这个名字由本站保留，请换一个。"
      case .common: "这是最容易被猜到的密码之一，请换一个。"
      case .tooSoon: "你刚才发得太多了，请等一分钟再发布。"
      case .tooMany(let limit): "最多 \(limit) 个，请先移除一个。"
      case .nobodyMentioned: "这条帖子只有提及的人能看到，但没有提及任何人。请用 @ 提及一个人。"
      case .taken: "已被使用，请换一个。"
      case .mismatch: "不正确，请重试。"
      }
    },
    summary: "有些内容需要修改，目前还没有保存任何更改。")
}
