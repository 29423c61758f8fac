import Model

/// Shows the key that an authenticator app wants, and asks for the first code.
public struct TwoFactorSetupPage: Page {
  /// The key as the form brings it back.
  public var sealedKey: String
  /// In base 32.
  public var key: String
  /// Tells an app the key, and what it is for.
  public var uri: String
  public var faults: FormFaults

  public init(sealedKey: String, key: String, uri: String, faults: FormFaults = FormFaults()) {
    self.sealedKey = sealedKey
    self.key = key
    self.uri = uri
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.twoFactor.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.twoFactor
    return """
      <h1>\(words.title)</h1>
      <p class="lead">\(words.explanation)</p>
      <form class="card" method="post" action="/two-factor">\(frame.csrfField)\
      <input type="hidden" name="key" value="\(sealedKey)">
      \(frame.summary(of: faults))\
      <p>\(words.scan)</p>
      \(frame.qrCode(of: uri, label: words.qrCode))\
      <p class="qr-link"><a href="\(uri)">\(words.appLink)</a></p>
      <div class="field"><h2>\(words.key)</h2>
      <p><code class="copy">\(grouped)</code></p></div>
      \(Field(
        name: .code, label: words.code, hint: words.codeHint, autocomplete: "one-time-code"
      ).html(faults: faults, in: frame))\
      \(Field(
        name: .current, label: words.password, type: .password, autocomplete: "current-password"
      ).html(faults: faults, in: frame))\
      <button class="primary">\(words.enable)</button>
      </form>
      """
  }

  /// Four letters at a time, for who types them.
  private var grouped: String {
    let letters = Array(key)
    return stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
  }
}
