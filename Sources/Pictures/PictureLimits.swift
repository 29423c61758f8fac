/// What a file may be before it is decoded, as its header tells, and what decoding it may take.
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

  /// Seconds of processor time.
  static let processorTime = 10
  /// Bytes of address space, the libraries included.
  static let memory = 512 << 20
  /// Bytes of what is written.
  static let output = 8 << 20
}
