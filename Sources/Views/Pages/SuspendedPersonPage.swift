public import Model

/// Somebody who is suspended, as moderators see them; to others there is no such page.
public struct SuspendedPersonPage: Page {
  public var person: Account

  public init(person: Account) {
    self.person = person
  }

  public func title(in frame: Frame) -> String {
    "\(person.displayName.isolated) (@\(person.handle.text))"
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.moderation
    return """
      <header class="person">
      <h1><bdi>\(person.displayName)</bdi> <span class="handle">@\(person.handle)</span> \
      <span class="mark">\(words.isSuspended)</span></h1>
      \(person.bio.isEmpty ? nil : bio)\
      <p class="facts"><span>\(frame.text.person.posts(person.postCount))</span> \
      <span>\(frame.text.person.joined(frame.day(person.joinedAt)))</span></p>
      <p>\(words.suspendedHint)</p>
      <div class="choices">\(frame.reinstateButton(person) ?? lacksPower(words))</div>
      </header>
      """
  }

  private var bio: HTML {
    "<p class=\"bio\" dir=\"auto\">\(linked: StoredText(person.bio), mentioned: nil)</p>\n"
  }

  private func lacksPower(_ words: ModerationWords) -> HTML {
    "<p class=\"hint\">\(words.lacksPower)</p>"
  }
}
