public import Foundation
public import Model

/// What a file says of itself, before anything is decoded.
public struct PictureHeader: Sendable, Equatable {
  public let format: PictureFormat
  /// In pixels, as stored: an orientation is not applied.
  public let width: Int
  public let height: Int
  /// 1 unless it is an animation.
  public let frames: Int

  /// - Parameter file: the whole file, which need not be in memory.
  public init(_ file: Data) throws(PictureFault) {
    guard !file.isEmpty else { throw .empty }
    guard let format = PictureFormat(signature: file) else { throw .unknownFormat }
    self.format = format
    var reader = ByteReader(file)
    (width, height, frames) =
      switch format {
      case .jpeg: try JPEGHeader.read(&reader)
      case .png: try PNGHeader.read(&reader)
      case .webp: try WebPHeader.read(&reader)
      case .gif: try GIFHeader.read(&reader)
      }
    guard width > 0, height > 0 else { throw .damaged }
  }

  typealias Size = (width: Int, height: Int, frames: Int)

  /// - Throws: if it is more than anybody's picture may be.
  public func checkLimits() throws(PictureFault) {
    guard max(width, height) <= PictureLimits.side, width * height <= PictureLimits.pixels else {
      throw .tooManyPixels
    }
    guard frames > 1 else { return }
    guard frames <= PictureLimits.frames, width * height * frames <= PictureLimits.animatedPixels
    else { throw .tooLong }
  }
}
