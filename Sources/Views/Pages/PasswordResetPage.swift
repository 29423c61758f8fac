public import Model

/// Asks whoever opened a link for the account's new password.
public struct PasswordResetPage: Page {
  /// The secret of the link; sent back with the form.
  public var token: String
  /// Whose password it is.
  public var handle: Handle
  public var faults: FormFaults

  public init(token: String, handle: Handle, faults: FormFaults = FormFaults()) {
    self.token = token
    self.handle = handle
    self.faults = faults
  }

  public func title(in frame: Frame) -> String { frame.text.passwordReset.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.passwordReset
    return """
      <h1>\(words.title)</h1>
      <form class="card" method="post" action="/password/reset">\(frame.csrfField)\
      <input type="hidden" name="token" value="\(token)">
      \(frame.summary(of: faults))\
      \(Field(
        name: .handle, label: frame.text.signup.handle, value: handle.text, isFixed: true,
        autocomplete: "username"
      ).html(faults: faults, in: frame))\
      \(Field(
        name: .password, label: words.password, type: .password,
        hint: frame.text.signup.passwordHint(Password.lengths.lowerBound),
        autocomplete: "new-password"
      ).html(faults: faults, in: frame))\
      <p class="hint">\(words.consequences)</p>
      <button class="primary">\(words.submit)</button>
      </form>
      """
  }
}
