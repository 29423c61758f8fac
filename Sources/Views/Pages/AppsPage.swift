public import Model

/// The apps that one has let in, one's own, and the form that registers another.
public struct AppsPage: Page {
  public var access: [AppAccess]
  public var own: [Client]
  public var entries: Entries
  public var faults: FormFaults

  public struct Entries: Sendable {
    public var name: String
    /// One a line.
    public var redirects: String
    public var isConfidential: Bool

    public init(name: String = "", redirects: String = "", isConfidential: Bool = false) {
      self.name = name
      self.redirects = redirects
      self.isConfidential = isConfidential
    }
  }

  public init(
    access: [AppAccess], own: [Client], entries: Entries = Entries(),
    faults: FormFaults = FormFaults()
  ) {
    self.access = access
    self.own = own
    self.entries = entries
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.app.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.app
    return """
      <h1>\(words.title)</h1>
      \(frame.summary(of: faults))
      <p class="lead">\(words.explanation)</p>
      <h2>\(words.withAccess)</h2>
      \(access.isEmpty ? none(words.noneWithAccess) : rows(access.map { row($0, in: frame) }))
      <h2>\(words.own)</h2>
      \(own.isEmpty ? none(words.noneOwn) : rows(own.map { row($0, in: frame) }))
      \(form(in: frame))
      """
  }

  private func none(_ sentence: String) -> HTML {
    "<p class=\"empty\">\(sentence)</p>"
  }

  private func rows(_ rows: [HTML]) -> HTML {
    "<ul class=\"rows\">\n\(rows)</ul>"
  }

  private func row(_ access: AppAccess, in frame: Frame) -> HTML {
    let words = frame.text.app
    return """
      <li><div><strong><bdi>\(access.client.name)</bdi></strong>
      \(frame.list(of: access.scopes))
      <p class="facts"><span>\(words.since(frame.time(access.since)))</span> \
      <span>\(words.lastUse(frame.time(access.lastUsedAt)))</span></p></div>
      <form method="post" action="/apps/\(access.client.id)/revoke">\(frame.csrfField)\
      <button aria-label="\(words.revokeOf(access.client.name))">\(words.revoke)</button></form></li>

      """
  }

  private func row(_ client: Client, in frame: Frame) -> HTML {
    """
    <li><div><a href="/apps/\(client.id)"><strong><bdi>\(client.name)</bdi></strong></a>
    <p class="facts"><span>\(frame.text.app.registered(frame.time(client.createdAt)))</span></p>\
    </div></li>

    """
  }

  private func form(in frame: Frame) -> HTML {
    let words = frame.text.app
    return """
      <form class="card" method="post" action="/apps">\(frame.csrfField)
      <h2>\(words.register)</h2>
      <p class="hint">\(words.registerIntroduction)</p>
      \(Field(name: .name, label: words.name, value: entries.name).html(faults: faults, in: frame))\
      \(Field(
        name: .redirects, label: words.redirects, type: .lines, value: entries.redirects,
        hint: words.redirectsHint, isRequired: false
      ).html(faults: faults, in: frame))\
      <div class="choice">
      <input id="confidential" name="confidential" type="checkbox" value="yes" \
      aria-describedby="confidential-hint"\(entries.isConfidential ? " checked" : HTML.empty)>
      <label for="confidential">\(words.isConfidential)</label>
      <p class="hint" id="confidential-hint">\(words.isConfidentialHint)</p>
      </div>
      <button class="primary">\(words.submit)</button>
      </form>
      """
  }
}
