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
      return post.counts.likes > 0 ? "<div class=\"actions\">\(numbers(of: post))</div>\n" : nil
    }
    let mayDelete = isAlone ? viewer.mayDelete(post) : viewer.account.id == post.author.id
    let reactions = reactions[post.id, default: []]
    return """
      <div class="actions">\
      \(button(
        .like, text.reaction.like, on: post, isPressed: reactions.contains(.like),
        count: post.counts.likes))\
      \(button(
        .bookmark, text.reaction.bookmark, on: post, isPressed: reactions.contains(.bookmark)))\
      \(isAlone ? numbers(of: post) : nil)\
      \(mayDelete ? deleteButton(post) : nil)\
      </div>

      """
  }

  private func button(
    _ button: ReactionButton, _ words: HTML, on post: Post, isPressed: Bool, count: Int = 0
  ) -> HTML {
    """
    <button form="act" formaction="/@\(post.author.handle)/\(post.id)/\
    \(isPressed ? button.undoing : button.name)" aria-pressed="\(isPressed ? Self.yes : Self.no)">\
    <svg><use href="\(site.assets)icons.svg#\(button.name)"></use></svg>\
    <span class="hidden">\(words)</span>\
    \(count > 0 ? " \(count)" : nil)</button>
    """
  }

  /// With the way to those who are counted.
  private func numbers(of post: Post) -> HTML? {
    guard post.counts.likes > 0 else { return nil }
    return """
      <a href="/@\(post.author.handle)/\(post.id)/likes">\(text.reaction.likes(post.counts.likes))</a>
      """
  }

  private func deleteButton(_ post: Post) -> HTML {
    """
    <button class="quiet" form="act" formaction="/@\(post.author.handle)/\(post.id)/delete" \
    aria-label="\(text.post.deleteOf(post.author.handle.text))">\(text.post.delete)</button>
    """
  }

  private static let yes: HTML = "true"
  private static let no: HTML = "false"
}

/// A button that stays pressed until it is pressed again.
private struct ReactionButton {
  /// The last part of the address, and of the drawing.
  let name: HTML
  /// The last part of the address that takes it back.
  let undoing: HTML

  static let like = ReactionButton(name: "like", undoing: "unlike")
  static let bookmark = ReactionButton(name: "bookmark", undoing: "unbookmark")
}
