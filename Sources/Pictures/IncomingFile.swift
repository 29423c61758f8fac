import Foundation
import Glibc
public import Model

/// A file that comes in piece by piece, on the disk and not in memory. It goes when nobody holds it any more.
///
/// Belongs to one thread.
public final class IncomingFile {
  public let path: String
  /// Bytes that came, kept or not.
  public private(set) var size = 0
  private let limit: Int
  private let handle: FileHandle

  /// - Parameter limit: in bytes; of a file that is longer, nothing is kept.
  public init(in folder: PictureFolder, limit: Int = PictureLimits.bytes) throws {
    path = try folder.incomingPath()
    self.limit = limit
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw PictureFolder.Failure(path) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit { unlink(path) }

  public var isTooLarge: Bool { size > limit }

  public func append(_ bytes: ArraySlice<UInt8>) throws {
    let wasTooLarge = isTooLarge
    size += bytes.count
    if wasTooLarge { return }
    if isTooLarge { return try handle.truncate(atOffset: 0) }
    try handle.write(contentsOf: Data(bytes))
  }
}
