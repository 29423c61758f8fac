import Crypto
import Foundation
import Glibc

/// The folder that archives are kept in while they are made, fetched and taken in. nginx reads the finished ones.
///
/// A file that has its name is whole and on the disk; the database knows which names somebody may still ask for.
struct ArchiveFolder: Sendable {
  /// A file that cannot be written, read or removed, in words for the log.
  struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ path: String, _ code: Int32 = errno) {
      description = "\(path): \(String(cString: strerror(code)))"
    }
  }

  let path: String
  private static let ending = ".zip"

  /// - Parameter path: made when the first archive is.
  init(_ path: String) {
    self.path = path
  }

  /// What is being made or taken apart stands here; it goes with the work.
  var workshop: String { "\(path)/.work" }

  /// A name that nobody can guess.
  func newName() throws -> String { try Secret.random().text + Self.ending }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func make() throws {
    // Only nginx and we have any business in it; an operator who made it has said so better.
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  /// Gives a finished file its name, once it is on the disk.
  func keep(_ source: String, as name: String) throws {
    let target = file(name)
    guard chmod(source, 0o644) == 0 else { throw Failure(source) }
    try Self.synchronize(source, O_RDONLY)
    guard rename(source, target) == 0 else { throw Failure(target) }
    try Self.synchronize(path, O_RDONLY | O_DIRECTORY)
  }

  /// Removes all files of which nobody knows any more, and what is left of work that was ended. Only for who does all of
  /// the work just now.
  /// - Parameter known: the names that are still wanted. A name is known before there is the file.
  func removeAll(except known: Set<String>) throws {
    try? FileManager.default.removeItem(atPath: workshop)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasSuffix(Self.ending) && !known.contains(name) {
      guard unlink(file(name)) == 0 || errno == ENOENT else { throw Failure(file(name)) }
    }
  }

  /// What a file's name begins with that somebody has sent: nginx hands out no such file.
  static let sentPrefix = "sent-"

  private static func synchronize(_ path: String, _ flags: Int32) throws {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure(path) }
  }
}
