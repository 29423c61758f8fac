public import Model

/// Asks whoever opened a link whether an e-mail address is theirs. To open it is not enough: programs that look
/// through mail open links too.
public struct EmailConfirmationPage: Page {
  public var subject: Subject
  public var handle: Handle
  public var email: String
  /// The secret of the link; sent back with the form.
  public var token: String

  /// What follows from the confirmation.
  public enum Subject: CaseIterable, Sendable {
    /// Somebody gets an account.
    case signup
    /// An account gets another address.
    case change
  }

  public init(_ subject: Subject, handle: Handle, email: String, token: String) {
    self.subject = subject
    self.handle = handle
    self.email = email
    self.token = token
  }

  public func title(in frame: Frame) -> String { frame.text.link.confirmTitle }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.link
    return """
      <h1>\(words.confirmTitle)</h1>
      <form class="card" method="post" action="\(path)">\(frame.csrfField)\
      <input type="hidden" name="token" value="\(token)">
      <p class="words" dir="auto">\(sentence(words))</p>
      <button class="primary">\(words.confirm)</button>
      </form>
      """
  }

  private func sentence(_ words: LinkWords) -> String {
    switch subject {
    case .signup: words.confirmSignup(handle.text, email)
    case .change: words.confirmEmail(handle.text, email)
    }
  }

  private var path: String {
    switch subject {
    case .signup: "/signup/confirm"
    case .change: "/email/confirm"
    }
  }
}
