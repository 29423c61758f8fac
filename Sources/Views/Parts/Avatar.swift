import Model

extension Frame {
  /// Somebody's picture, which always stands beside their name.
  /// - Parameter side: in CSS pixels.
  func avatar(of handle: Handle, _ picture: PictureHash?, side: Int = 40) -> HTML {
    guard let picture else {
      return """
        <img class="avatar" src="/identicon/\(handle).svg" alt="" width="\(side)" height="\(side)">
        """
    }
    return """
      <img class="avatar" src="/media/\(picture.path)" alt="" width="\(side)" height="\(side)">
      """
  }
}
