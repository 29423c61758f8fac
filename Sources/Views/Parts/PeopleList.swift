import Model

extension Frame {
  /// - Parameters:
  ///   - path: the address of the list's beginning.
  ///   - empty: what an empty list says.
  ///   - button: what can be done about each.
  func list(
    _ people: CursorPage<PersonLine>, path: String, empty: String, button: (PersonLine) -> HTML?
  ) -> HTML {
    let items = people.elements.map { item($0, button: button($0)) }
    return """
      \(items.isEmpty ? notice(people.previous == nil ? empty : text.follow.noneEarlier) : rows(items))
      \(pager(people, path: path))
      """
  }

  private func rows(_ items: [HTML]) -> HTML { "<ul class=\"rows people\">\n\(items)</ul>" }

  private func notice(_ sentence: String) -> HTML { "<p class=\"empty\">\(sentence)</p>" }

  private func pager(_ people: CursorPage<PersonLine>, path: String) -> HTML? {
    guard people.next != nil || people.previous != nil else { return nil }
    return """
      <nav class="pager">\
      \(people.previous == nil ? nil : latestLink(path))\
      \(people.next.map { earlierLink(path, $0) })\
      </nav>

      """
  }

  private func latestLink(_ path: String) -> HTML {
    #"<a href="\#(path)">\#(text.follow.latest)</a>"#
  }

  private func earlierLink(_ path: String, _ cursor: Cursor<PersonLine>) -> HTML {
    #"<a rel="next" href="\#(path)?\#(cursor.query)">\#(text.follow.earlier)</a>"#
  }
}
