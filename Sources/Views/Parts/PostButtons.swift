/// What the bar under a post says whatever the post: written once for all posts.
final class PostButtons: Sendable {
  /// Of the link to the answers, what stands between the post's address and their number.
  let answer: HTML
  let boost: ReactionButton
  let like: ReactionButton
  let bookmark: ReactionButton

  /// - Parameter assets: where the static files stand.
  init(_ words: ReactionWords, assets: String) {
    answer = """
      #answer">\(icon: "answer", in: assets)<span class="hidden">\(words.answer)</span>
      """
    boost = ReactionButton("boost", undoing: "unboost", words.boost, assets: assets)
    like = ReactionButton("like", undoing: "unlike", words.like, assets: assets)
    bookmark = ReactionButton("bookmark", undoing: "unbookmark", words.bookmark, assets: assets)
  }
}

/// A button that stays pressed until it is pressed again.
struct ReactionButton: Sendable {
  /// What stands between the post's address and the number of those who pressed it.
  fileprivate let released: HTML
  fileprivate let pressed: HTML

  /// - Parameters:
  ///   - name: the last part of the address, and of the drawing.
  ///   - undoing: the last part of the address that takes it back.
  init(_ name: HTML, undoing: HTML, _ words: HTML, assets: String) {
    let face: HTML = """
      \(icon: name, in: assets)<span class="hidden">\(words)</span>
      """
    released = #"/\#(name)" aria-pressed="false">\#(face)"#
    pressed = #"/\#(undoing)" aria-pressed="true">\#(face)"#
  }
}

extension HTML.Interpolation {
  /// Nothing, if there is no button.
  /// - Parameter address: the post's.
  mutating func appendInterpolation(
    _ button: ReactionButton?, at address: HTML, isPressed: Bool, count: Int = 0
  ) {
    guard let button else { return }
    appendLiteral(#"<button form="act" formaction=""#)
    appendInterpolation(address)
    appendInterpolation(isPressed ? button.pressed : button.released)
    appendInterpolation(behindIcon: count)
    appendLiteral("</button>")
  }

  /// Nothing, if there is nothing to count.
  mutating func appendInterpolation(behindIcon count: Int) {
    guard count > 0 else { return }
    appendLiteral(" ")
    appendInterpolation(count)
  }
}
