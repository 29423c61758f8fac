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
      \(pager(people, path: path, first: text.follow.latest, next: text.follow.earlier))
      """
  }

  private func rows(_ items: [HTML]) -> HTML { "<ul class=\"rows people\">\n\(items)</ul>" }

  private func notice(_ sentence: String) -> HTML { "<p class=\"empty\">\(sentence)</p>" }
}
