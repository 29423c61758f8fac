public import Model

/// Who waits to be let in, for moderators.
public struct SignupQueuePage: Page {
  public var waiting: [Account]
  public var work: ModerationWork

  public init(waiting: [Account], work: ModerationWork) {
    self.waiting = waiting
    self.work = work
  }

  public func title(in frame: Frame) -> String { frame.text.moderation.signups }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.moderation
    return """
      \(frame.moderationHeader(.signups, work))\
      \(waiting.isEmpty ? none(words) : list(in: frame))
      """
  }

  private func none(_ words: ModerationWords) -> HTML {
    "<p class=\"empty\">\(words.none)</p>"
  }

  private func list(in frame: Frame) -> HTML {
    "<ul class=\"rows\">\n\(waiting.map { row($0, in: frame) })</ul>"
  }

  private func row(_ account: Account, in frame: Frame) -> HTML {
    let words = frame.text.moderation
    let handle = account.handle.text
    let path = "/moderation/signups/\(account.id)"
    return """
      <li><div><strong><bdi>\(account.displayName)</bdi></strong> <span class="handle">@\(handle)</span>
      <p class="facts"><span>\(words.askedToJoin(frame.time(account.joinedAt)))</span> \
      <span>\(account.email ?? "")</span></p></div>
      <div class="actions">
      <form method="post" action="\(path)/approve">\(frame.csrfField)\
      <button class="primary" aria-label="\(words.approveOf(handle))">\(words.approve)</button></form>
      <form method="post" action="\(path)/reject">\(frame.csrfField)\
      <button aria-label="\(words.rejectOf(handle))">\(words.reject)</button></form>
      </div></li>

      """
  }
}
