import Model

extension Frame {
  /// Somebody's picture, which always stands beside their name.
  /// - Parameter side: in CSS pixels.
  func avatar(of handle: Handle, side: Int = 40) -> HTML {
    """
    <img class="avatar" src="/identicon/\(handle).svg" alt="" width="\(side)" height="\(side)">
    """
  }
}
