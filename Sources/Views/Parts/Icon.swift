extension Frame {
  /// A drawing that says nothing that does not stand beside it in words.
  /// - Parameter name: its name in `icons.svg`.
  func icon(_ name: HTML) -> HTML { "\(icon: name, in: site.assets)" }
}

extension HTML.Interpolation {
  mutating func appendInterpolation(icon name: HTML, in assets: String) {
    appendLiteral(#"<svg><use href=""#)
    appendInterpolation(assets)
    appendLiteral("icons.svg#")
    appendInterpolation(name)
    appendLiteral(#""/></svg>"#)
  }
}
