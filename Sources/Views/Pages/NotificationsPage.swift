public import Model

/// What one is told; the latest comes first.
public struct NotificationsPage: Page {
  public var list: CursorPage<Notification>

  public init(list: CursorPage<Notification>) {
    self.list = list
  }

  public var posts: [Post] { list.elements.compactMap(\.post) }

  public func title(in frame: Frame) -> String { frame.text.notification.title }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.notification
    return """
      <header class="heading"><h1>\(words.title)</h1>
      <a href="/notifications/settings">\(words.settingsTitle)</a></header>
      <section class="posts" aria-label="\(words.title)">
      \(list.elements.isEmpty ? nothing(in: frame) : HTML.empty)\
      \(list.elements.map { frame.item($0) })\
      \(frame.pager(
        list, path: "/notifications", first: frame.text.follow.latest,
        next: frame.text.follow.earlier))</section>
      """
  }

  private func nothing(in frame: Frame) -> HTML {
    let words = frame.text.notification
    return "<p class=\"empty\">\(list.previous == nil ? words.none : words.noneEarlier)</p>\n"
  }
}
