import Crypto
import Foundation
public import Model

/// From a file that somebody sent to a picture in the folder.
public struct PictureMaker: Sendable {
  /// A picture that is kept under its hash.
  public struct Made: Sendable, Equatable {
    public let hash: PictureHash
    /// In pixels.
    public let width: Int
    public let height: Int
  }

  public let folder: PictureFolder
  private let converter: PictureConverter

  public init(folder: PictureFolder, converter: PictureConverter) {
    self.folder = folder
    self.converter = converter
  }

  /// Blocks until the picture is made, and on the disk.
  /// - Parameter noting: told under which hash it is about to be kept, so that it can be found again should this
  ///   process end in between.
  /// - Throws: `PictureFault` if the file cannot become a picture.
  public func make(
    of file: IncomingFile, for use: PictureUse, noting: (PictureHash) throws -> Void
  ) throws -> Made {
    guard !file.isTooLarge else { throw PictureFault.tooLarge }
    return try make(ofFileAt: file.path, for: use, noting: noting)
  }

  /// The same of a file that stands somewhere else, and stays there.
  public func make(
    ofFileAt source: String, for use: PictureUse, noting: (PictureHash) throws -> Void
  ) throws -> Made {
    let target = try folder.incomingPath(ending: ".webp")
    defer { folder.discard(target) }
    try converter.convert(source, for: use, to: target)
    let picture = URL(fileURLWithPath: target)
    let bytes = try WebPFile.withoutMetadata(Data(contentsOf: picture))
    let header = try PictureHeader(Data(bytes))
    guard let hash = PictureHash(digest: try SHA256.digest(bytes)) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    try Data(bytes).write(to: picture)
    try noting(hash)
    try folder.keep(target, as: hash)
    return Made(hash: hash, width: header.width, height: header.height)
  }
}
