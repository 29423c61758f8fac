public import Foundation
import Glibc
public import Model

/// The folder that pictures are kept in, each under the hash of its bytes, where the web server finds them.
///
/// A file that has its name is whole and on the disk. Whatever is still coming in or being made stands in
/// `.incoming`, a folder that the web server does not show.
public struct PictureFolder: Sendable {
  /// A file that cannot be written, read or removed, in words for the log.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String

    init(_ path: String, _ code: Int32 = errno) {
      description = "\(path): \(String(cString: strerror(code)))"
    }
  }

  public let path: String
  /// Seconds after which what was left behind in `.incoming` by a process that was killed is removed.
  private static let incomingLifetime: TimeInterval = 3_600

  /// - Parameter path: made when the first picture comes.
  public init(_ path: String) {
    self.path = path
  }

  private var incoming: String { "\(path)/.incoming" }

  /// A name for a file that is coming in; nobody else has it.
  /// - Parameter ending: such as `.webp`, or nothing.
  public func incomingPath(ending: String = "") throws -> String {
    try makeFolder(incoming)
    return "\(incoming)/\(UUID().uuidString)\(ending)"
  }

  /// Gives a whole file its place. One that is there already is the same.
  /// - Parameter file: from ``incomingPath(ending:)``; gone afterwards.
  public func keep(_ file: String, as hash: PictureHash) throws {
    let target = "\(path)/\(hash.path)"
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
    try makeFolder(folder)
    // Whoever serves it is mostly somebody else, whatever the umask.
    guard chmod(folder, 0o755) == 0 else { throw Failure(folder) }
    guard chmod(file, 0o644) == 0 else { throw Failure(file) }
    try Self.synchronize(file, O_RDONLY)
    guard rename(file, target) == 0 else { throw Failure(target) }
    try Self.synchronize(folder, O_RDONLY | O_DIRECTORY)
  }

  /// Removes a file that is not kept; after ``keep(_:as:)`` there is none.
  func discard(_ file: String) {
    unlink(file)
  }

  public func holds(_ hash: PictureHash) -> Bool {
    access("\(path)/\(hash.path)", R_OK) == 0
  }

  /// Removes a picture; none is fine too.
  public func remove(_ hash: PictureHash) throws {
    let file = "\(path)/\(hash.path)"
    guard unlink(file) == 0 || errno == ENOENT else { throw Failure(file) }
  }

  /// Removes what is coming in no longer.
  public func removeLeftovers(at now: Date) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: incoming)) ?? []
    for name in names {
      var status = stat()
      let file = "\(incoming)/\(name)"
      guard stat(file, &status) == 0 else { continue }
      let age = now.timeIntervalSince1970 - TimeInterval(status.st_mtim.tv_sec)
      guard age >= Self.incomingLifetime else { continue }
      guard unlink(file) == 0 || errno == ENOENT else { throw Failure(file) }
    }
  }

  private func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  private static func synchronize(_ path: String, _ flags: Int32) throws {
    let descriptor = open(path, flags | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Failure(path) }
  }
}
