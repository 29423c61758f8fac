/// In which script a text is, by its first letter that says so.
enum DemoScript {
  case latin, cyrillic, han, arabic, hebrew

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
      case "\u{600}"..."\u{6FF}":
        self = .arabic
        return
      case "\u{590}"..."\u{5FF}":
        self = .hebrew
        return
      default: break
      }
    }
    self = .latin
  }
}
