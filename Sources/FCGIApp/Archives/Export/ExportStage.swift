import Foundation
import Glibc
import Model
import Pictures
import Zip

/// The files of an archive that is being made, in a folder of their own, and the list of what goes into the zip. It goes
/// with the value.
///
/// Belongs to one thread.
final class ExportStage {
  let folder: String
  let manifest: ZipManifest
  private let madeAt: Timestamp
  private var pictures: Set<PictureHash> = []

  /// - Parameter folder: which is not there yet.
  init(in folder: String, at: Timestamp) throws {
    self.folder = folder
    madeAt = at
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    manifest = try ZipManifest(at: "\(folder)/manifest")
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func add(_ name: String, _ content: [UInt8]) throws {
    let file = path(for: name)
    try Data(content).write(to: URL(fileURLWithPath: file))
    try add(name, from: file)
  }

  /// A list as JSON, an element a line, of which only a part is in memory.
  func addList(_ name: String, _ write: (ExportList) throws -> Void) throws {
    let file = path(for: name)
    let list = try ExportList(at: file)
    try write(list)
    try list.finish()
    try add(name, from: file)
  }

  /// A picture, once, if its file is still there.
  func add(_ picture: PictureHash, from media: PictureFolder) throws {
    guard pictures.insert(picture).inserted, media.holds(picture) else { return }
    try add(ArchiveFormat.picture(picture), from: "\(media.path)/\(picture.path)")
  }

  private func add(_ name: String, from file: String) throws {
    try manifest.add(name, from: file, changedAt: madeAt.milliseconds / 1000)
  }

  private func path(for name: String) -> String {
    "\(folder)/\(name.replacing("/", with: "-"))"
  }
}

/// A JSON array in a file, an element a line.
///
/// Belongs to one thread.
final class ExportList {
  private let handle: FileHandle
  private var pending: [UInt8] = Array("[".utf8)
  private var isEmpty = true
  private static let room = 1 << 16

  fileprivate init(at path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw ArchiveFolder.Failure(path) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// - Parameter json: one value, without a line break.
  func add(_ json: JSONLine) throws {
    pending += isEmpty ? Array("\n".utf8) : Array(",\n".utf8)
    isEmpty = false
    pending += json.bytes
    guard pending.count >= Self.room else { return }
    try flush()
  }

  fileprivate func finish() throws {
    pending += Array("\n]\n".utf8)
    try flush()
  }

  private func flush() throws {
    try handle.write(contentsOf: Data(pending))
    pending.removeAll(keepingCapacity: true)
  }
}
