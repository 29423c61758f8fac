extension LanguageWords {
  static let chinese = LanguageWords(
    title: "语言",
    label: "网站语言",
    automatic: "跟随浏览器设置",
    hint: "本站发出的邮件也使用这种语言。大家写的内容保持原样。",
    save: "保存语言")
}
