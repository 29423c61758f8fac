/// Why a file does not become a picture; what the person who sent it can do something about.
public enum PictureFault: Error, Hashable, Sendable {
  /// There is nothing in it.
  case empty
  /// More than ``PictureLimits/bytes``.
  case tooLarge
  /// None of the four formats.
  case unknownFormat
  /// A side longer than ``PictureLimits/side``, or more than ``PictureLimits/pixels``.
  case tooManyPixels
  /// An animation of more than ``PictureLimits/frames``, or of more than ``PictureLimits/animatedPixels`` in all of
  /// them.
  case tooLong
  /// It breaks off, or is not what its first bytes say.
  case damaged
  /// Decoding it takes more time or memory than anybody's picture may.
  case tooDemanding
  /// There is nothing wrong with it, but its owner has sent too many others in this hour.
  case tooSoon
  /// There is nothing wrong with it, but too many others are being made just now.
  case busy
}

/// A file that did not become a picture.
public struct RefusedPicture: Hashable, Sendable {
  /// What its owner calls it.
  public let filename: String
  public let fault: PictureFault

  public init(filename: String, fault: PictureFault) {
    self.filename = filename
    self.fault = fault
  }
}
