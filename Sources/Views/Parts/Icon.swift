extension Frame {
  /// A drawing that says nothing that does not stand beside it in words.
  /// - Parameter name: its name in `icons.svg`.
  func icon(_ name: HTML) -> HTML {
    #"<svg><use href="\#(site.assets)icons.svg#\#(name)"></use></svg>"#
  }
}
