public import Model

/// One post on a page of its own, with what it answers above and its answers below.
public struct PostPage: Page {
  public var post: Post
  public var conversation: Conversation
  /// What stands in the form for an answer.
  public var fields: ComposerFields
  public var faults: FormFaults

  public init(
    post: Post, conversation: Conversation = Conversation(),
    fields: ComposerFields = ComposerFields(), faults: FormFaults = FormFaults()
  ) {
    self.post = post
    self.conversation = conversation
    self.fields = fields
    self.faults = faults
  }

  public var posts: [Post] {
    conversation.ancestors + [post] + conversation.answers.elements
      + conversation.further.values.flatMap(\.elements)
  }

  public var isLive: Bool { true }

  public func title(in frame: Frame) -> String {
    frame.text.post.by(post.author.displayName.isolated)
  }

  public func head(in frame: Frame) -> HTML {
    guard post.visibility == .everyone else { return frame.unindexed }
    return """
      \(frame.feedLink(path: post.author.path, title: post.author.displayName.isolated))\
      \(frame.preview(of: post, title: title(in: frame)))
      """
  }

  public func content(in frame: Frame) -> HTML {
    """
    <h1 class="hidden">\(title(in: frame))</h1>
    \(frame.whatCameBefore(post, in: conversation))\
    <section class="posts single">\(frame.item(post, isAlone: true))</section>
    \(frame.answers(to: post, in: conversation))\
    \(frame.viewer == nil ? nil : frame.composer(fields, faults: faults, answering: post))\
    \(mayReport(in: frame) ? reportLink(frame.text.report) : nil)
    """
  }

  private func mayReport(in frame: Frame) -> Bool {
    frame.viewer.map { $0.account.id != post.author.id } ?? false
  }

  private func reportLink(_ words: ReportWords) -> HTML {
    """
    <p class="aside"><a href="/@\(post.author.handle)/\(post.id)/report">\(words.reportPost)</a></p>
    """
  }
}
