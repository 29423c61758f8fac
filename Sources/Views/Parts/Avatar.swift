import Model

extension Frame {
  /// Somebody's picture, which always stands beside their name.
  /// - Parameter side: in CSS pixels.
  func avatar(of handle: Handle, _ picture: PictureHash?, side: Int = 40) -> HTML {
    "\(avatarOf: handle, picture, side: side)"
  }
}

extension HTML.Interpolation {
  mutating func appendInterpolation(
    avatarOf handle: Handle, _ picture: PictureHash?, side: Int = 40
  ) {
    appendLiteral(#"<img class="avatar" src="/"#)
    if let picture {
      appendLiteral("media/")
      appendInterpolation(picture.path)
    } else {
      appendLiteral("identicon/")
      appendInterpolation(handle)
      appendLiteral(".svg")
    }
    appendLiteral(#"" alt="" loading="lazy" width=""#)
    appendInterpolation(side)
    appendLiteral(#"" height=""#)
    appendInterpolation(side)
    appendLiteral(#"">"#)
  }
}
