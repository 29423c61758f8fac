import Model

/// Asks before logging out, for those who come by address instead of by the button.
public struct LogoutPage: Page {
  public init() {}

  public func title(in frame: Frame) -> String { frame.text.login.logOutTitle }

  public func content(in frame: Frame) -> HTML {
    "<h1>\(title(in: frame))</h1>\n\(question(in: frame))"
  }

  private func question(in frame: Frame) -> HTML {
    let words = frame.text.login
    guard let viewer = frame.viewer else { return "<p class=\"empty\">\(words.notLoggedIn)</p>" }
    return """
      <form class="card" method="post" action="/logout">\(frame.csrfField)
      <p>\(words.logOutQuestion(viewer.account.handle.text))</p>
      <button class="primary">\(words.logOut)</button>
      </form>
      """
  }
}
