import Model

/// Shows a code that the person carries into the app by hand.
public struct AuthorizationCodePage: Page {
  public var appName: String
  public var code: String
  public var minutes: Int

  public init(appName: String, code: String, minutes: Int) {
    self.appName = appName
    self.code = code
    self.minutes = minutes
  }

  public func title(in frame: Frame) -> String { frame.text.consent.codeTitle }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.consent
    return """
      <h1>\(words.codeTitle)</h1>
      <section class="card">
      <p dir="auto">\(words.code(appName))</p>
      <p><code class="copy">\(code)</code></p>
      <p class="hint">\(words.codeNotice(minutes))</p>
      </section>
      """
  }
}
