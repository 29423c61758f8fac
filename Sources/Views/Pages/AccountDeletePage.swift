import Model

/// Asks for a typed confirmation before an account goes for good.
public struct AccountDeletePage: Page {
  public var confirmation: String
  public var faults: FormFaults

  public init(confirmation: String = "", faults: FormFaults = FormFaults()) {
    self.confirmation = confirmation
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.deletion.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.deletion
    return """
      <h1>\(words.title)</h1>
      \(frame.site.makesArchives ? archive(frame.text) : nil)\
      <section class="card">
      <h2>\(words.goes)</h2>
      \(list(words.going))
      <h2>\(words.stays)</h2>
      \(list(words.staying))
      </section>
      <form class="card" method="post" action="/account/delete">\(frame.csrfField)
      <p><strong>\(words.noWayBack)</strong></p>
      \(frame.summary(of: faults))\
      \(Field(
        name: .confirmation,
        label: words.confirmation(frame.viewer?.account.handle.text ?? ""), value: confirmation
      ).html(faults: faults, in: frame))\
      \(Field(
        name: .password, label: words.password, type: .password, autocomplete: "current-password"
      ).html(faults: faults, in: frame))\
      <button class="danger">\(words.submit)</button> <a href="/profile">\(words.cancel)</a>
      </form>
      """
  }

  private func archive(_ text: Catalogue) -> HTML {
    """
    <p class="lead">\(text.deletion.archiveFirst)\(text.site.betweenSentences)\
    <a href="/account/export">\(text.deletion.archiveLink)</a></p>

    """
  }

  private func list(_ sentences: [String]) -> HTML {
    let items: [HTML] = sentences.map { "<li>\($0)</li>\n" }
    return "<ul>\n\(items)</ul>"
  }
}
