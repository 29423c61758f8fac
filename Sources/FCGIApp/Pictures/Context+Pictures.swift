import Model
import Pictures
import Store
import Web

extension Context {
  /// Makes a picture of a file that the viewer sent, which takes a second or so.
  /// - Returns: nil, and a fault noted, if it cannot become one.
  func picture(
    of upload: Uploads.Upload, for use: PictureUse, by viewer: Viewer,
    _ refused: inout [RefusedPicture]
  ) throws -> PictureMaker.Made? {
    guard let maker = app.pictures else { throw HTTPError.notFound }
    do {
      guard try Throttles(store: app.store, now: now).sendPicture(as: viewer.account.id) else {
        throw PictureFault.tooSoon
      }
      return try app.pictureTurns.take {
        try maker.make(of: upload.file, for: use) { try app.store.noteStray($0, at: now) }
      }
    } catch let fault as PictureFault {
      refused.append(RefusedPicture(filename: upload.part.filename, fault: fault))
    } catch Turns.Busy.busy {
      refused.append(RefusedPicture(filename: upload.part.filename, fault: .busy))
    }
    return nil
  }
}
