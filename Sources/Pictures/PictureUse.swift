/// What a picture is for, which says how large it is kept.
public enum PictureUse: Sendable, CaseIterable {
  case post, avatar, header

  /// Pixels that it has at most. No picture is made larger.
  var size: (width: Int, height: Int) {
    switch self {
    case .post: (1_600, 1_600)
    case .avatar: (200, 200)
    case .header: (1_200, 400)
    }
  }

  /// Whether what does not fit the shape is cut off, rather than the whole made smaller.
  var isCropped: Bool { self != .post }

  /// Whether an animation stays one; of others the first frame is kept.
  var isAnimated: Bool { self == .post }
}
