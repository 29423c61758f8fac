public import Model

/// Tells the moderators about a post, or about somebody.
public struct ReportFormPage: Page {
  public var subject: Subject
  /// Where it leads when it is sent, or not.
  public var next: String
  public var entries: Entries
  public var faults: FormFaults
  /// Whether so much was reported that this has to wait.
  public var isTooMuch: Bool

  public enum Subject: Sendable {
    case account(Account)
    case post(Post)
  }

  public struct Entries: Sendable {
    /// The raw value of a reason; empty while none is chosen.
    public var reason: String
    public var comment: String

    public init(reason: String = "", comment: String = "") {
      self.reason = reason
      self.comment = comment
    }
  }

  public init(
    subject: Subject, next: String, entries: Entries = Entries(), faults: FormFaults = FormFaults(),
    isTooMuch: Bool = false
  ) {
    self.subject = subject
    self.next = next
    self.entries = entries
    self.faults = faults
    self.isTooMuch = isTooMuch
  }

  public func title(in frame: Frame) -> String {
    switch subject {
    case .account(let account): frame.text.report.reportOf(account.handle.text)
    case .post: frame.text.report.reportPost
    }
  }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.report
    return """
      <h1>\(title(in: frame))</h1>
      \(isTooMuch ? wait(words) : nil)\
      <form class="card" method="post" action="\(path)/report">\(frame.csrfField)
      \(frame.summary(of: faults))\(quoted)\
      <p>\(words.explanation)</p>
      \(RadioGroup(
        name: .reason, label: words.question,
        choices: ReportReason.allCases.map { ($0.rawValue, words.reason($0)) },
        chosen: entries.reason
      ).html(faults: faults, in: frame))\
      \(Field(
        name: .comment, label: words.comment, type: .lines, value: entries.comment,
        hint: words.commentHint(ReportComment.limit), isRequired: false
      ).html(faults: faults, in: frame))\
      <div class="actions"><button class="primary">\(words.submit)</button> \
      <a class="cancel" href="\(next)">\(words.cancel)</a></div>
      </form>
      """
  }

  private var path: String {
    switch subject {
    case .account(let account): "/@\(account.handle.text)"
    case .post(let post): "/@\(post.author.handle.text)/\(post.id)"
    }
  }

  private var quoted: HTML? {
    guard case .post(let post) = subject else { return nil }
    return """
      <blockquote class="text" dir="auto">\(linked: post.text, mentioned: post.mentioned)</blockquote>
      <p class="facts"><span><bdi>\(post.author.displayName)</bdi> @\(post.author.handle)</span></p>

      """
  }

  private func wait(_ words: ReportWords) -> HTML {
    "<p class=\"alert\" role=\"alert\">\(words.tooMany)</p>\n"
  }
}
