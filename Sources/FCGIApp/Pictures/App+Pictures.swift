import Foundation
import Model
import Pictures
import Store

extension App {
  /// Removes the files of pictures that nothing points at, and what killed processes left behind.
  /// - Returns: whether none is left.
  func removeStrayPictures(at now: Timestamp) throws -> Bool {
    let folder = PictureFolder(configuration.media)
    try folder.removeLeftovers(
      at: Date(timeIntervalSince1970: TimeInterval(now.milliseconds) / 1000))
    return try store.removeStrays(at: now) { try folder.remove($0) }
  }
}
