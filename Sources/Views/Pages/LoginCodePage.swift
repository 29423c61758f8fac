import Model

/// Asks somebody who has given the password for a code.
public struct LoginCodePage: Page {
  /// Where to go afterwards: an address of this site.
  public var next: String
  public var faults: FormFaults

  public init(next: String, faults: FormFaults = FormFaults()) {
    self.next = next
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.twoFactor.logInTitle }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.twoFactor
    return """
      <h1>\(words.logInTitle)</h1>
      <form class="card" method="post" action="/login/code">\(frame.csrfField)\
      <input type="hidden" name="next" value="\(next)">
      <p>\(words.logInNotice)</p>
      \(Field(
        name: .code, label: words.code, hint: words.anyCodeHint, autocomplete: "one-time-code"
      ).html(faults: faults, in: frame))\
      <button class="primary">\(words.logIn)</button>
      </form>
      """
  }
}
