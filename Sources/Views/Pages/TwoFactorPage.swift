import Model

/// What somebody can do whose account asks for a code.
public struct TwoFactorPage: Page {
  /// How many are left.
  public var recoveryCodes: Int
  public var faults: FormFaults

  public init(recoveryCodes: Int, faults: FormFaults = FormFaults()) {
    self.recoveryCodes = recoveryCodes
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.twoFactor.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.twoFactor
    return """
      <h1>\(words.title)</h1>
      <form class="card" method="post" action="/two-factor/disable">\(frame.csrfField)
      <p>\(words.isOn)\(frame.text.site.betweenSentences)\(words.codesLeft(recoveryCodes))</p>
      \(frame.summary(of: faults))\
      \(Field(
        name: .current, label: words.password, type: .password, autocomplete: "current-password"
      ).html(faults: faults, in: frame))\
      \(Field(
        name: .code, label: words.code, hint: words.anyCodeHint, autocomplete: "one-time-code"
      ).html(faults: faults, in: frame))\
      <div class="actions">
      <button formaction="/two-factor/recovery-codes">\(words.renew)</button>
      <button class="danger">\(words.disable)</button>
      </div>
      </form>
      """
  }
}
