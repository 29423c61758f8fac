import Model

extension Frame {
  /// Links from a part of a list to its beginning and to what follows; nothing if it is all of the list.
  /// - Parameters:
  ///   - path: the address of the list's beginning.
  ///   - first: the words of the link there.
  ///   - next: the words of the link to what follows.
  func pager<Element>(
    _ page: CursorPage<Element>, path: String, first: String, next: String
  ) -> HTML? {
    guard page.next != nil || page.previous != nil else { return nil }
    return """
      <nav class="pager">\
      \(page.previous == nil ? nil : link(to: path, first))\
      \(page.next.map { link(to: path, $0, next) })\
      </nav>

      """
  }

  private func link(to path: String, _ words: String) -> HTML {
    #"<a href="\#(path)">\#(words)</a>"#
  }

  private func link<Noun>(to path: String, _ cursor: Cursor<Noun>, _ words: String) -> HTML {
    #"<a rel="next" href="\#(path)?\#(cursor.query)">\#(words)</a>"#
  }
}
