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
  /// Seconds for which a file stays of which the database does not know: one that was just sent.
  private static let grace: TimeInterval = 3_600
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
  /// - Parameter known: the names that are still wanted.
  func removeAll(except known: Set<String>, at now: Date) throws {
    try? FileManager.default.removeItem(atPath: workshop)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasSuffix(Self.ending) && !known.contains(name) {
      var status = stat()
      guard stat(file(name), &status) == 0 else { continue }
      // What was sent has its name before the database knows of it. No clock is right to the second.
      let age = now.timeIntervalSince1970 - TimeInterval(status.st_mtim.tv_sec)
      guard !name.hasPrefix(Self.sentPrefix) || age >= Self.grace || age < -Self.grace else {
        continue
      }
      guard unlink(file(name)) == 0 || errno == ENOENT else { throw Failure(file(name)) }
    }
  }

  /// What a file's name begins with that somebody has sent.
  static let sentPrefix = "sent-"

  private static func synchronize(_ path: String, _ flags: Int32) throws {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure(path) }
  }
}
