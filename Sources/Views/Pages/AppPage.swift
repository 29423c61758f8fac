public import Model

/// One of one's own apps: what its programmer needs to know.
public struct AppPage: Page {
  public var client: Client
  /// Nil for an app that keeps none.
  public var secret: String?

  public init(client: Client, secret: String?) {
    self.client = client
    self.secret = secret
  }

  public func title(in frame: Frame) -> String { client.name }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.app
    return """
      <h1><bdi>\(client.name)</bdi></h1>
      <section class="card">
      <div class="field"><h2>\(words.clientID)</h2>
      <p><code class="copy">\(client.clientID)</code></p></div>
      <div class="field"><h2>\(words.secret)</h2>
      \(secret.map { secretNote($0, words) } ?? note(words.noSecret))</div>
      <div class="field"><h2>\(words.addresses)</h2>
      \(client.redirectURIs.isEmpty ? note(words.noAddresses) : addresses(words))</div>
      </section>
      <form class="card" method="post" action="/apps/\(client.id)/delete">\(frame.csrfField)
      <h2>\(words.delete)</h2>
      <p>\(words.deleteNotice)</p>
      <button class="danger">\(words.delete)</button>
      </form>
      <p class="aside"><a href="/apps">\(words.back)</a></p>
      """
  }

  private func secretNote(_ secret: String, _ words: AppWords) -> HTML {
    "<p><code class=\"copy\">\(secret)</code></p>\n\(note(words.secretNotice))"
  }

  private func note(_ sentence: String) -> HTML {
    "<p class=\"hint\">\(sentence)</p>"
  }

  private func addresses(_ words: AppWords) -> HTML {
    "<ul class=\"plain\">\n\(client.redirectURIs.map { address($0, words) })</ul>"
  }

  private func address(_ address: RedirectURI, _ words: AppWords) -> HTML {
    let note: HTML? =
      address.target == .outOfBand ? " <span class=\"hint\">\(words.outOfBand)</span>" : nil
    return "<li><code>\(address.text)</code>\(note)</li>\n"
  }
}
