import Model

extension Frame {
  /// One post, as it stands in every list and on its own page. Lists offer people to delete their own
  /// posts; the page of a post offers it to whoever may.
  func item(_ post: Post, isAlone: Bool = false) -> HTML {
    let mayDelete =
      isAlone ? viewer?.mayDelete(post) : viewer.map { $0.account.id == post.author.id }
    return """
      <article class="post" id="post-\(post.id)">
      <header><a class="author" href="/@\(post.author.handle)">\
      \(avatar(of: post.author.handle, post.author.avatar))<bdi class="name">\(post.author.displayName)</bdi> \
      <span class="handle">@\(post.author.handle)</span></a>
      \(audienceMark(post))\(post.editedAt.map { _ in historyLink(post) })\
      \(isAlone && viewer?.account.id == post.author.id ? editLink(post) : nil)\
      <a class="when" href="/@\(post.author.handle)/\(post.id)">\(time(post.publishedAt))</a></header>
      \(post.answered.map(answeredLine))\(post.warning.isEmpty ? words(of: post) : warned(post))
      \(mayDelete == true ? deleteForm(post) : nil)\
      </article>

      """
  }

  private func words(of post: Post) -> HTML {
    """
    <p class="text" dir="auto">\(linked: post.text, mentioned: post.mentioned)</p>\
    \(post.pictures.isEmpty ? nil : pictures(of: post))
    """
  }

  private func warned(_ post: Post) -> HTML {
    """
    <details class="warned"><summary dir="auto">\(post.warning)</summary>
    \(words(of: post))</details>
    """
  }

  private func audienceMark(_ post: Post) -> HTML? {
    text.thread.audience(post.visibility).map { #"<span class="mark">\#($0)</span>"# }
  }

  private func historyLink(_ post: Post) -> HTML {
    #"<a class="aside" href="\#(address(of: post))/history">\#(text.thread.edited)</a>"#
  }

  private func editLink(_ post: Post) -> HTML {
    #"<a class="aside" href="\#(address(of: post))/edit">\#(text.thread.edit)</a>"#
  }

  private func answeredLine(_ answered: AnsweredPost) -> HTML {
    """
    <p class="answered"><a href="/@\(answered.author)/\(answered.id)">\
    \(text.thread.inAnswerTo(answered.author.text))</a></p>

    """
  }

  private func deleteForm(_ post: Post) -> HTML {
    """
    <form class="actions" method="post" action="/@\(post.author.handle)/\(post.id)/delete">\(csrfField)\
    <button class="quiet" aria-label="\(text.post.deleteOf(post.author.handle.text))">\
    \(text.post.delete)</button></form>

    """
  }
}
