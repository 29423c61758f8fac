import Model

/// Asks who has forgotten their password, to send them a link.
public struct PasswordForgottenPage: Page {
  public var faults: FormFaults

  public init(faults: FormFaults = FormFaults()) {
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.passwordReset.askTitle }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.passwordReset
    return """
      <h1>\(words.askTitle)</h1>
      <form class="card" method="post" action="/password/forgotten">\(frame.csrfField)
      <p>\(words.askNotice)</p>
      \(Field(name: .login, label: frame.text.login.login, autocomplete: "username")
        .html(faults: faults, in: frame))\
      <button class="primary">\(words.ask)</button>
      </form>
      """
  }
}
