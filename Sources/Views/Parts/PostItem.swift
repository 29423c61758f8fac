import Model

extension Frame {
  /// One post, as it stands in every list and on its own page.
  func item(_ post: Post, isAlone: Bool = false, isPinned: Bool = false) -> HTML {
    let address: HTML = "/@\(post.author.handle)/\(post.id)"
    return """
      <article class="post\(isPinned ? " pinned" : HTML.empty)" id="post-\(post.id)">
      \(isPinned ? pinnedLine : post.boost.map(boostedLine))\
      <header><a class="author" href="/@\(post.author.handle)">\
      \(avatarOf: post.author.handle, post.author.avatar)<bdi class="name">\(post.author.displayName)</bdi> \
      <span class="handle">@\(post.author.handle)</span></a>
      \(audienceMark(post))\(post.origin.map(broughtMark))\(post.editedAt.map { _ in historyLink(post) })\
      <a class="when" href="\(address)">\(time: post.publishedAt, in: self)</a></header>
      \(post.answered.map(answeredLine))\(post.warning.isEmpty ? nil : beginning(ofWarned: post))\
      <p class="text" dir="auto">\(linked: post.text, mentioned: post.mentioned)</p>\
      \(gallery(post.pictures))\
      \(post.warning.isEmpty ? nil : "</details>" as HTML)
      \(actions(on: post, at: address, isAlone: isAlone))\
      </article>

      """
  }

  private var pinnedLine: HTML {
    """
    <p class="because">\(icon("pin"))<span>\(text.reaction.pinned)</span></p>

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

  /// The words and pictures are shown to whoever asks for them.
  private func beginning(ofWarned post: Post) -> HTML {
    """
    <details class="warned"><summary dir="auto">\(post.warning)</summary>

    """
  }

  private func audienceMark(_ post: Post) -> HTML? {
    text.thread.audience(post.visibility).map { #"<span class="mark">\#($0)</span>"# }
  }

  /// The address where it stood is what its author says, so it is shown and not linked to.
  private func broughtMark(_ origin: String) -> HTML {
    "<span class=\"mark\" title=\"\(origin)\">\(text.bringing.mark)</span>"
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
