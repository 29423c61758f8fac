import Model

/// What can be done about a post, in a bar under it.
///
/// One form of the page carries the token and the way back; the buttons of all posts send it, each to an address
/// of its own.
extension Frame {
  /// The form that the buttons of posts send.
  var actionForm: HTML? {
    guard viewer != nil else { return nil }
    return """
      <form id="act" method="post">\(csrfField)<input type="hidden" name="next" value="\(path)"></form>

      """
  }

  /// Strangers see the numbers alone. Lists offer people to delete their own posts; the page of a post offers
  /// it to whoever may.
  /// - Parameter address: the post's.
  func actions(on post: Post, at address: HTML, isAlone: Bool) -> HTML? {
    guard let viewer else {
      return numbers(of: post).map { "<div class=\"actions\">\($0)</div>\n" }
    }
    let buttons = postButtons
    let reactions = reactions[post.id, default: []]
    let isForEverybody = post.visibility.isForEverybody
    let isOwn = viewer.account.id == post.author.id
    return """
      <div class="actions"><a href="\(address)\(buttons.answer)\(behindIcon: post.counts.replies)</a>\
      \(isForEverybody ? buttons.boost : nil, at: address, isPressed: reactions.contains(.boost),
        count: post.counts.boosts)\
      \(buttons.like, at: address, isPressed: reactions.contains(.like), count: post.counts.likes)\
      \(buttons.bookmark, at: address, isPressed: reactions.contains(.bookmark))\
      \(isOwn && !isAlone ? deleteButton(post, address) : nil)\
      </div>
      \(isAlone ? tools(for: post, at: address, isOwn: isOwn) : nil)

      """
  }

  /// What stands below the bar on the page of a post: who reacted to it, and what its author can do.
  private func tools(for post: Post, at address: HTML, isOwn: Bool) -> HTML? {
    let isPinned = reactions[post.id, default: []].contains(.pin)
    let tools: HTML = """
      \(numbers(of: post))\(isOwn ? editLink(address) : nil)\
      \(isOwn && post.visibility.isForEverybody ? pinButton(address, isPinned: isPinned) : nil)\
      \(viewer?.mayDelete(post) == true ? deleteButton(post, address) : nil)
      """
    return tools.bytes.isEmpty ? nil : "<div class=\"actions tools\">\(tools)</div>\n"
  }

  private func editLink(_ address: HTML) -> HTML {
    #"<a class="quiet" href="\#(address)/edit">\#(text.thread.edit)</a>"#
  }

  private func pinButton(_ address: HTML, isPinned: Bool) -> HTML {
    """
    <button class="quiet" form="act" formaction="\(address)/\(isPinned ? "unpin" : "pin" as HTML)">\
    \(isPinned ? text.reaction.unpin : text.reaction.pin)</button>
    """
  }

  private func deleteButton(_ post: Post, _ address: HTML) -> HTML {
    """
    <button class="quiet" form="act" formaction="\(address)/delete" \
    aria-label="\(text.post.deleteOf(post.author.handle.text))">\(text.post.delete)</button>
    """
  }

  /// With the ways to those who are counted; nil if nobody is.
  private func numbers(of post: Post) -> HTML? {
    guard post.counts.likes > 0 || post.counts.boosts > 0 else { return nil }
    let words = text.reaction
    return """
      \(post.counts.boosts > 0
        ? link(to: "boosts", of: post, words.boosts(post.counts.boosts)) : nil)\
      \(post.counts.likes > 0 ? link(to: "likes", of: post, words.likes(post.counts.likes)) : nil)
      """
  }

  private func link(to list: String, of post: Post, _ words: String) -> HTML {
    #"<a href="/@\#(post.author.handle)/\#(post.id)/\#(list)">\#(words)</a>"#
  }
}
