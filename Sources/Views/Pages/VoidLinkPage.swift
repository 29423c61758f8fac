import Model

/// Tells whoever opened a link that it counts no more, and where another comes from.
public struct VoidLinkPage: Page {
  public var kind: Kind

  /// What the link was for.
  public enum Kind: CaseIterable, Sendable {
    case passwordReset
    case signup
    /// What was to become an account can become none any more.
    case signupTaken
    case emailChange
    case emailTaken
  }

  public init(kind: Kind) {
    self.kind = kind
  }

  public func title(in frame: Frame) -> String { frame.text.link.voidTitle }

  public func content(in frame: Frame) -> HTML {
    """
    <section class="error">
    <h1>\(title(in: frame))</h1>
    <p>\(frame.text.link.void(kind))</p>
    \(frame.site.sendsMail ? another(frame.text.link) : nil)
    <p><a href="/">\(frame.text.error.home)</a></p>
    </section>
    """
  }

  private func another(_ words: LinkWords) -> HTML {
    "<p><a href=\"\(path)\">\(words.another(kind))</a></p>"
  }

  private var path: String {
    switch kind {
    case .passwordReset: "/password/forgotten"
    case .signup, .signupTaken: "/signup"
    case .emailChange, .emailTaken: "/profile"
    }
  }
}
