public import Model

/// Of what one is told.
public struct NotificationSettingsPage: Page {
  public var silenced: Set<NotificationKind>

  public init(silenced: Set<NotificationKind>) {
    self.silenced = silenced
  }

  public func title(in frame: Frame) -> String { frame.text.notification.settingsTitle }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.notification
    return """
      <h1>\(words.settingsTitle)</h1>
      <form class="card" method="post" action="/notifications/settings">\(frame.csrfField)\
      <fieldset class="field"><legend>\(words.tellMe)</legend>
      \(NotificationKind.allCases.map { choice($0, in: frame) })</fieldset>
      <p class="hint">\(words.tellMeHint)</p>
      <button class="primary">\(frame.text.profile.save)</button>
      </form>
      """
  }

  private func choice(_ kind: NotificationKind, in frame: Frame) -> HTML {
    let name = "kind-\(kind.rawValue)"
    return """
      <div class="choice"><input id="\(name)" name="\(name)" type="checkbox" value="1"\
      \(silenced.contains(kind) ? HTML.empty : " checked")> \
      <label for="\(name)">\(frame.text.notification.choice(kind))</label></div>

      """
  }
}
