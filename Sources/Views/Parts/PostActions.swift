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
  func actions(on post: Post, isAlone: Bool) -> HTML? {
    guard let viewer else {
      return numbers(of: post).map { "<div class=\"actions\">\($0)</div>\n" }
    }
    let reactions = reactions[post.id, default: []]
    let words = text.reaction
    let isOwn = viewer.account.id == post.author.id
    return """
      <div class="actions">\
      \(answerLink(post))\
      \(post.visibility.isForEverybody ? button(
        .boost, words.boost, on: post, isPressed: reactions.contains(.boost),
        count: post.counts.boosts) : nil)\
      \(button(
        .like, words.like, on: post, isPressed: reactions.contains(.like),
        count: post.counts.likes))\
      \(button(.bookmark, words.bookmark, on: post, isPressed: reactions.contains(.bookmark)))\
      \(isAlone ? numbers(of: post) : nil)\
      \(isAlone && isOwn ? editLink(post) : nil)\
      \(isAlone && isOwn && post.visibility.isForEverybody
        ? pinButton(post, isPinned: reactions.contains(.pin)) : nil)\
      \(isOwn || isAlone && viewer.mayDelete(post) ? deleteButton(post) : nil)\
      </div>

      """
  }

  private func editLink(_ post: Post) -> HTML {
    #"<a href="\#(address(of: post))/edit">\#(text.thread.edit)</a>"#
  }

  private func answerLink(_ post: Post) -> HTML {
    """
    <a href="/@\(post.author.handle)/\(post.id)#answer">\(icon(Self.answer))\
    <span class="hidden">\(text.reaction.answer)</span>\
    \(post.counts.replies > 0 ? " \(post.counts.replies)" : nil)</a>
    """
  }

  private func button(
    _ button: ReactionButton, _ words: HTML, on post: Post, isPressed: Bool, count: Int = 0
  ) -> HTML {
    """
    <button form="act" formaction="/@\(post.author.handle)/\(post.id)/\
    \(isPressed ? button.undoing : button.name)" aria-pressed="\(isPressed ? Self.yes : Self.no)">\
    \(icon(button.name))<span class="hidden">\(words)</span>\
    \(count > 0 ? " \(count)" : nil)</button>
    """
  }

  private func pinButton(_ post: Post, isPinned: Bool) -> HTML {
    """
    <button class="quiet" form="act" formaction="/@\(post.author.handle)/\(post.id)/\
    \(isPinned ? "unpin" : "pin" as HTML)">\
    \(isPinned ? text.reaction.unpin : text.reaction.pin)</button>
    """
  }

  private func deleteButton(_ post: Post) -> HTML {
    """
    <button class="quiet" form="act" formaction="/@\(post.author.handle)/\(post.id)/delete" \
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

  private static let answer: HTML = "answer"
  private static let yes: HTML = "true"
  private static let no: HTML = "false"
}

/// A button that stays pressed until it is pressed again.
private struct ReactionButton {
  /// The last part of the address, and of the drawing.
  let name: HTML
  /// The last part of the address that takes it back.
  let undoing: HTML

  static let boost = ReactionButton(name: "boost", undoing: "unboost")
  static let like = ReactionButton(name: "like", undoing: "unlike")
  static let bookmark = ReactionButton(name: "bookmark", undoing: "unbookmark")
}
