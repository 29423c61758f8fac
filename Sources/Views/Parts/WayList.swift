/// A way to another page, with what stands there.
struct Way {
  let path: String
  /// Its drawing in `icons.svg`.
  let icon: HTML
  let title: String
  let hint: String
}

extension Frame {
  func list(of ways: [Way]) -> HTML {
    "<ul class=\"rows ways\">\n\(ways.map(row))</ul>"
  }

  private func row(_ way: Way) -> HTML {
    """
    <li>\(icon(way.icon))<span><a href="\(way.path)">\(way.title)</a> \
    <span class="hint">\(way.hint)</span></span>\(icon("next"))</li>

    """
  }
}
