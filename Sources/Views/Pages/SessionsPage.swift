public import Model

/// The devices on which one is logged in, and the scripts.
public struct SessionsPage: Page {
  public var sessions: [Session]
  public var current: ID<Session>

  public init(sessions: [Session], current: ID<Session>) {
    self.sessions = sessions
    self.current = current
  }

  public func title(in frame: Frame) -> String { frame.text.session.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.session
    return """
      <h1>\(words.title)</h1>
      <p class="lead">\(words.explanation)</p>
      <ul class="rows">
      \(sessions.map { row($0, in: frame) })\
      </ul>
      \(sessions.count > 1 ? revokeOthers(in: frame) : onlyThis(words))
      <p class="aside"><a href="/apps">\(words.appsLink)</a></p>
      """
  }

  private func row(_ session: Session, in frame: Frame) -> HTML {
    let words = frame.text.session
    let device = frame.deviceName(session.device)
    return """
      <li><div><strong title="\(session.device)">\(device)</strong> \
      \(session.id == current ? mark(words.current) : nil)\
      \(session.isBrowser ? nil : mark(words.script))
      <p class="facts"><span>\(words.lastUse(frame.time(session.lastUsedAt)))</span> \
      <span>\(words.started(frame.time(session.startedAt)))</span> \
      <span>\(session.address)</span></p></div>
      \(session.id == current ? nil : revoke(session, device: device, in: frame))</li>

      """
  }

  private func mark(_ text: String) -> HTML {
    "<span class=\"mark\">\(text)</span>"
  }

  private func revoke(_ session: Session, device: String, in frame: Frame) -> HTML {
    """
    <form method="post" action="/sessions/\(session.id)/revoke">\(frame.csrfField)\
    <button aria-label="\(frame.text.session.revokeOf(device))">\(frame.text.session.revoke)\
    </button></form>
    """
  }

  private func revokeOthers(in frame: Frame) -> HTML {
    """
    <form method="post" action="/sessions/revoke-others">\(frame.csrfField)\
    <button class="primary">\(frame.text.session.revokeOthers)</button></form>
    """
  }

  private func onlyThis(_ words: SessionWords) -> HTML {
    "<p class=\"empty\">\(words.onlyThis)</p>"
  }
}
