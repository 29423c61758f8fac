import Model
import Pictures
import Web

/// The files of one form, on the disk while the request lasts.
final class Uploads: FileReceiver {
  /// A file as it came, and what its sender says of it.
  struct Upload {
    let part: FilePart
    let file: IncomingFile
  }

  /// Of a form with pictures, in bytes: more than all files together may be, so that those who send too much are told
  /// so in the form, and lose nothing. nginx's client_max_body_size is the same.
  private static let pictureBodyLimit = 64 << 20
  /// Files that are kept; of more, nobody makes pictures.
  private static let pictureCountLimit = 8
  /// Of what stands around an archive, in bytes: nginx's client_max_body_size has the same room.
  private static let envelope = 1 << 20

  /// Of a whole form, in bytes.
  let bodyLimit: Int
  let fieldLimit: Int
  private let folder: PictureFolder
  /// Of one file, in bytes.
  private let fileLimit: Int
  private let countLimit: Int
  private var all: [Upload] = []
  private var isFull = false

  /// - Parameter fieldLimit: of all that is no file, in bytes.
  init(to folder: PictureFolder, fieldLimit: Int) {
    self.folder = folder
    self.fieldLimit = fieldLimit
    bodyLimit = Self.pictureBodyLimit
    fileLimit = PictureLimits.bytes
    countLimit = Self.pictureCountLimit
  }

  /// - Parameter limit: of the one file that is taken, in bytes.
  init(archiveTo folder: ArchiveFolder, limit: Int, fieldLimit: Int) {
    self.folder = PictureFolder(folder.path)
    self.fieldLimit = fieldLimit
    bodyLimit = limit + Self.envelope
    fileLimit = limit
    countLimit = 1
  }

  /// The files of one field, in the order in which they were chosen.
  func files(of field: String) -> [Upload] { all.filter { $0.part.name == field } }

  func begin(_ part: FilePart) throws(HTTPError) {
    isFull = all.count == countLimit
    guard !isFull else { return }
    do {
      all.append(Upload(part: part, file: try IncomingFile(in: folder, limit: fileLimit)))
    } catch {
      throw .serviceUnavailable(retryAfter: 60, cause: "\(error)")
    }
  }

  func receive(_ bytes: ArraySlice<UInt8>) throws(HTTPError) {
    guard !isFull, let file = all.last?.file else { return }
    do {
      try file.append(bytes)
    } catch {
      throw .serviceUnavailable(retryAfter: 60, cause: "\(file.path): \(error)")
    }
  }
}

extension Request {
  /// The form, whose files go to the uploads.
  func form(_ uploads: Uploads) throws(HTTPError) -> FormFields {
    try form(bodyLimit: uploads.bodyLimit, fieldLimit: uploads.fieldLimit, files: uploads)
  }
}
