import Model

extension Frame {
  /// The ways to the other parts of a list; nothing if this is all of it.
  /// - Parameter path: the address of the list's beginning.
  func pager<Line>(_ page: CursorPage<Line>, path: String) -> HTML? {
    guard page.next != nil || page.previous != nil else { return nil }
    return """
      <nav class="pager">\
      \(page.previous == nil ? nil : latestLink(path))\
      \(page.next.map { earlierLink(path, $0) })\
      </nav>

      """
  }

  private func latestLink(_ path: String) -> HTML {
    #"<a href="\#(path)">\#(text.follow.latest)</a>"#
  }

  private func earlierLink<Line>(_ path: String, _ cursor: Cursor<Line>) -> HTML {
    let query =
      switch cursor {
      case .before(let id): "before=\(id)"
      case .after(let id): "after=\(id)"
      }
    return #"<a rel="next" href="\#(path)?\#(query)">\#(text.follow.earlier)</a>"#
  }
}
