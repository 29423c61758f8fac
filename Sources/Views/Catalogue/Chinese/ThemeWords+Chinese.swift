import Model

extension ThemeWords {
  static let chinese = ThemeWords(
    title: "外观", question: "颜色",
    choice: {
      switch $0 {
      case .automatic: "跟随此设备的设置"
      case .light: "浅色"
      case .dark: "深色"
      }
    },
    hint: "只对此设备有效，由此浏览器记住。",
    profileLink: "选择浅色或深色…")
}
