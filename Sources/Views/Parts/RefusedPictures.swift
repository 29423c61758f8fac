import Model

extension Frame {
  /// Which files did not become pictures, and what to do about it.
  func notes(of refused: [RefusedPicture]) -> HTML? {
    guard !refused.isEmpty else { return nil }
    return "\(refused.map { note($0) })"
  }

  private func note(_ refused: RefusedPicture) -> HTML {
    "<p class=\"fault\">\(text.picture.refused(refused.filename, refused.fault))</p>\n"
  }
}
