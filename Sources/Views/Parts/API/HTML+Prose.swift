extension HTML.Interpolation {
  /// Text in which `backticks` enclose code, as descriptions have it.
  mutating func appendInterpolation(prose text: String) {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index.isMultiple(of: 2) {
        appendInterpolation(String(part))
      } else {
        appendInterpolation("<code>\(String(part))</code>" as HTML)
      }
    }
  }

  /// Lines of code. Can be scrolled with the keyboard, as they may be wider than the screen.
  mutating func appendInterpolation(code text: String) {
    appendInterpolation("<pre tabindex=\"0\"><code>\(text)</code></pre>" as HTML)
  }
}
