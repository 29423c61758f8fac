/// In which script a text is, by its first letter that says so.
enum DemoScript {
  case latin, cyrillic, han

  init(of text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z":
        self = .latin
        return
      case "\u{400}"..."\u{4FF}":
        self = .cyrillic
        return
      case "\u{4E00}"..."\u{9FFF}":
        self = .han
        return
      default: break
      }
    }
    self = .latin
  }
}
