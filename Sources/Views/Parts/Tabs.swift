/// A page that stands beside others, with the words of the link to it.
struct Tab {
  let path: String
  let words: String
}

extension Frame {
  /// Links to the pages beside this one, and to it, which is marked.
  func tabs(_ tabs: [Tab], current path: String, label: String) -> HTML {
    """
    <nav class="tabs" aria-label="\(label)">\
    \(tabs.map { tab($0, isCurrent: $0.path == path) })\
    </nav>

    """
  }

  private func tab(_ tab: Tab, isCurrent: Bool) -> HTML {
    """
    <a href="\(tab.path)"\(isCurrent ? #" aria-current="page""# : HTML.empty)>\(tab.words)</a>
    """
  }
}
