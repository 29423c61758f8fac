import Model

/// What stands above and below a post on its page.
extension Frame {
  func whatCameBefore(_ post: Post, in conversation: Conversation) -> HTML? {
    guard post.answered != nil else { return nil }
    return """
      <section class="posts before" aria-label="\(text.thread.before)">
      \(beginning(of: conversation, around: post))\(conversation.ancestors.map { item($0) })</section>

      """
  }

  /// The last part of them is brought what comes, even if there are none yet.
  func answers(to post: Post, in conversation: Conversation) -> HTML {
    let answers = conversation.answers
    let isAll = answers.previous == nil && answers.next == nil
    let beginning: HTML = """
      <section class="posts replies" aria-label="\(text.thread.answers)"\
      \(answers.next == nil ? liveMark(address(of: post)) : nil)>
      """
    guard !answers.elements.isEmpty || !isAll else { return "\(beginning)</section>\n" }
    return """
      \(beginning)
      \(answers.elements.isEmpty && answers.next == nil
        ? notice(text.thread.noFurtherAnswers) : HTML.empty)\
      \(answers.elements.map { answer($0, with: conversation.further[$0.id]) })\
      \(pager(answers, path: address(of: post)))</section>

      """
  }

  /// What the first of them answers itself: more to go back to, or nothing that is there.
  private func beginning(of conversation: Conversation, around post: Post) -> HTML? {
    guard let oldest = conversation.ancestors.first, conversation.hasEarlier else {
      let isCut = (conversation.ancestors.first ?? post).answered != nil
      return isCut ? notice(text.thread.gone) : nil
    }
    return """
      <p class="more"><a href="\(address(of: oldest))">\(text.thread.earlier)</a></p>

      """
  }

  private func answer(_ answer: Post, with further: CursorPage<Post>?) -> HTML {
    guard let further, !further.elements.isEmpty else { return item(answer) }
    let more: HTML? = further.next.map { _ in
      #"<p class="more"><a href="\#(address(of: answer))">\#(text.thread.moreAnswers)</a></p>"#
    }
    return """
      \(item(answer))<div class="nested">
      \(further.elements.map { item($0) })\(more)</div>

      """
  }

  private func pager(_ answers: CursorPage<Post>, path: String) -> HTML? {
    guard answers.next != nil || answers.previous != nil else { return nil }
    return """
      <nav class="pager">\
      \(answers.previous.map { _ in link(to: path, text.thread.firstAnswers) })\
      \(answers.next.map { link(to: "\(path)?\($0.query)", text.thread.laterAnswers) })\
      </nav>

      """
  }

  private func link(to path: String, _ words: String) -> HTML {
    #"<a href="\#(path)">\#(words)</a>"#
  }

  private func notice(_ sentence: String) -> HTML { "<p class=\"empty\">\(sentence)</p>\n" }

  func address(of post: Post) -> String { post.path }
}
