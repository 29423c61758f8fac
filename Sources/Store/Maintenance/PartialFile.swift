import Foundation
import Glibc

/// A copy of a database that gets its name once it is complete and on the disk.
///
/// Until then it stands as `DATABASE.part` in the folder where it belongs. What a killed process left
/// there is written over; two processes never write one at once.
final class PartialFile {
  let path: String
  private let folder: String
  private let descriptor: Int32

  /// - Parameter target: the name that the copy is to get.
  /// - Throws: `file` if it cannot be written, or another process is writing one in the same folder.
  init(of database: String, for target: String) throws(StoreError) {
    let target = URL(fileURLWithPath: target).deletingLastPathComponent()
    folder = target.path
    path =
      target.appendingPathComponent("\(URL(fileURLWithPath: database).lastPathComponent).part")
      .path
    descriptor = try Self.open(path)
  }

  deinit {
    if Self.names(path, descriptor) { unlink(path) }
    close(descriptor)
  }

  /// Gives the copy its name, which replaces what had it. Nothing may have it open any more.
  func publish(as target: String) throws(StoreError) {
    guard fsync(descriptor) == 0, rename(path, target) == 0 else { throw .file(target) }
    let directory = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw .file(folder) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw .file(folder) }
  }

  /// In bytes.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Gives the copy to the owner of another file, when root makes it.
  func belong(toOwnerOf path: String) {
    var owner = stat()
    guard geteuid() == 0, stat(path, &owner) == 0 else { return }
    _ = fchown(descriptor, owner.st_uid, owner.st_gid)
  }

  /// An empty file that nobody else writes to.
  private static func open(_ path: String) throws(StoreError) -> Int32 {
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .file(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, names(path, descriptor) else {
      close(descriptor)
      throw .file(path: path, problem: "another backup is being written")
    }
    guard ftruncate(descriptor, 0) == 0 else {
      close(descriptor)
      throw .file(path)
    }
    return descriptor
  }

  /// Whether the name still means the file; another process may have renamed it since it was opened.
  private static func names(_ path: String, _ descriptor: Int32) -> Bool {
    var named = stat()
    var opened = stat()
    return stat(path, &named) == 0 && fstat(descriptor, &opened) == 0
      && named.st_dev == opened.st_dev && named.st_ino == opened.st_ino
  }
}
