public import Model

extension HTML.Interpolation {
  /// A text in which web addresses can be followed. Search engines are told that a person, not the site, chose them.
  public mutating func appendInterpolation(linked text: StoredText) {
    let links = text.links
    guard !links.isEmpty else { return appendInterpolation(text) }
    var end = 0
    for link in links {
      appendInterpolation(StoredText(utf8: Array(text.utf8[end..<link.lowerBound])))
      let address = StoredText(utf8: Array(text.utf8[link]))
      appendLiteral(#"<a rel="nofollow ugc noopener" href=""#)
      appendInterpolation(address)
      appendLiteral(#"">"#)
      appendInterpolation(address)
      appendLiteral("</a>")
      end = link.upperBound
    }
    appendInterpolation(StoredText(utf8: Array(text.utf8[end...])))
  }
}
