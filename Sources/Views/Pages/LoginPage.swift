import Model

public struct LoginPage: Page {
  /// The handle or e-mail that was typed.
  public var login: String
  /// Where to go afterwards: an address of this site.
  public var next: String
  public var refusal: Refusal?

  /// Why somebody was not let in. Only who knows the password learns more than that it is wrong.
  public enum Refusal: Sendable {
    case mismatch
    case pending
    case suspended
  }

  public init(login: String = "", next: String, refusal: Refusal? = nil) {
    self.login = login
    self.next = next
    self.refusal = refusal
  }

  public func title(in frame: Frame) -> String { frame.text.login.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.login
    return """
      <h1>\(words.title)</h1>
      <form class="card" method="post" action="/login">\(frame.csrfField)\
      <input type="hidden" name="next" value="\(next)">
      \(refusal.map { note($0, words) })\
      \(Field(name: .login, label: words.login, value: login, autocomplete: "username")
        .html(faults: FormFaults(), in: frame))\
      \(Field(
        name: .password, label: words.password, type: .password, autocomplete: "current-password"
      ).html(faults: FormFaults(), in: frame))\
      <button class="primary">\(words.submit)</button>
      </form>
      \(frame.site.sendsMail ? forgottenHint(words) : nil)
      \(frame.site.signup == .closed ? nil : signupHint(words))
      """
  }

  private func note(_ refusal: Refusal, _ words: LoginWords) -> HTML {
    "<p class=\"alert\" role=\"alert\">\(words.refused(refusal))</p>"
  }

  private func forgottenHint(_ words: LoginWords) -> HTML {
    "<p class=\"aside\"><a href=\"/password/forgotten\">\(words.forgotten)</a></p>"
  }

  private func signupHint(_ words: LoginWords) -> HTML {
    "<p class=\"aside\"><a href=\"/signup\">\(words.noAccount)</a></p>"
  }
}
