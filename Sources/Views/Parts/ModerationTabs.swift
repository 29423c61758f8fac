import Model

/// What moderators look at, by the address of its page.
enum ModerationSection: String {
  case reports = "/moderation"
  case resolved = "/moderation/resolved"
  case signups = "/moderation/signups"
  case suspended = "/moderation/suspended"
  case audit = "/moderation/audit"
}

extension Frame {
  /// The heading of a page for moderators, and the way to the others.
  func moderationHeader(_ current: ModerationSection, _ work: ModerationWork) -> HTML {
    let words = text.moderation
    var tabs = [
      tab(.reports, words.counted(words.reports, work.reports)), tab(.resolved, words.resolved),
      tab(.signups, words.counted(words.signups, work.signups)), tab(.suspended, words.suspended),
    ]
    if viewer?.role == .administrator { tabs.append(tab(.audit, text.audit.title)) }
    return """
      <h1>\(words.title)</h1>
      \(self.tabs(tabs, current: current.rawValue, label: words.title))
      """
  }

  private func tab(_ section: ModerationSection, _ words: String) -> Tab {
    Tab(path: section.rawValue, words: words)
  }
}
