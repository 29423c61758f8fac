import Model

/// Shows recovery codes, the one time that they are shown.
public struct RecoveryCodesPage: Page {
  public var codes: [String]

  public init(codes: [String]) {
    self.codes = codes
  }

  public func title(in frame: Frame) -> String { frame.text.twoFactor.codesTitle }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.twoFactor
    return """
      <h1>\(words.codesTitle)</h1>
      <section class="card">
      <p>\(words.codesNotice)</p>
      <ul class="codes">
      \(codes.map { "<li><code>\($0)</code></li>\n" as HTML })</ul>
      <p><a href="/two-factor">\(words.codesKept)</a></p>
      </section>
      """
  }
}
