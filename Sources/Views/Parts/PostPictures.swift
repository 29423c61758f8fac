import Model

extension Frame {
  /// The pictures of a post, side by side. Each leads to itself, as large as it is kept.
  func gallery(_ pictures: [Picture]) -> HTML? {
    guard !pictures.isEmpty else { return nil }
    return """

      <div class="pictures" data-count="\(pictures.count)">\
      \(pictures.map(figure))</div>
      """
  }

  private func figure(_ picture: Picture) -> HTML {
    """
    <a href="/media/\(picture.hash.path)">\
    <img src="/media/\(picture.hash.path)" alt="\(picture.alt)" width="\(picture.width)" \
    height="\(picture.height)" loading="lazy"><span class="hidden">\(text.picture.open)</span></a>
    """
  }
}
