import Model

extension Frame {
  /// One post, as it stands in every list and on its own page.
  func item(_ post: Post, isAlone: Bool = false, isPinned: Bool = false) -> HTML {
    """
    <article class="post" id="post-\(post.id)">
    \(isPinned ? pinnedLine : post.boost.map(boostedLine))\
    <header><a class="author" href="/@\(post.author.handle)">\
    \(avatar(of: post.author.handle, post.author.avatar))<bdi class="name">\(post.author.displayName)</bdi> \
    <span class="handle">@\(post.author.handle)</span></a>
    \(audienceMark(post))\(post.editedAt.map { _ in historyLink(post) })\
    <a class="when" href="/@\(post.author.handle)/\(post.id)">\(time(post.publishedAt))</a></header>
    \(post.answered.map(answeredLine))\(post.warning.isEmpty ? words(of: post) : warned(post))
    \(actions(on: post, isAlone: isAlone))\
    </article>

    """
  }

  private var pinnedLine: HTML {
    """
    <p class="because">\(text.reaction.pinned)</p>

    """
  }

  private func boostedLine(_ boost: Boost) -> HTML {
    let booster: HTML = """
      <a href="/@\(boost.booster.handle)"><bdi>\(boost.booster.displayName)</bdi></a>
      """
    return """
      <p class="because">\(icon("boost"))<span>\(text.reaction.boostedBy(booster))</span></p>

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

  private func answeredLine(_ answered: AnsweredPost) -> HTML {
    """
    <p class="answered"><a href="/@\(answered.author)/\(answered.id)">\
    \(text.thread.inAnswerTo(answered.author.text))</a></p>

    """
  }
}
