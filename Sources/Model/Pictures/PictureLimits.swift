/// What a file may be, as its header tells, before anybody decodes it.
public enum PictureLimits {
  /// Of a file as it is sent.
  public static let bytes = 8 << 20
  /// Pixels of the longer side.
  public static let side = 16_000
  /// Width times height: more than any phone makes in 8 MB.
  public static let pixels = 40_000_000
  public static let frames = 200
  /// Width times height times frames: each frame is decoded and encoded.
  public static let animatedPixels = 20_000_000
  /// Files that one account may send in an hour.
  public static let perHour = 120
}
