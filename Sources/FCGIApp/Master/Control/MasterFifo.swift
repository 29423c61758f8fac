import FastCGI
import Foundation
import Glibc

/// The named pipe through which a master is told what to do (uWSGI's `master-fifo`).
///
/// Its owner alone may write to it: who can, can stop the site.
final class MasterFifo {
  let path: String
  let descriptor: Int32
  private var rest: [UInt8] = []

  private static let longestLine = 200

  /// Makes the pipe; one that a dead master has left is taken over.
  init(path: String) throws {
    self.path = path
    var status = stat()
    if lstat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFIFO else { throw MasterFault.notAFifo(path) }
      unlink(path)
    }
    guard mkfifo(path, 0o600) == 0 else { throw MasterFault.systemCall("mkfifo \(path)", errno) }
    // Open for writing too, so that it never comes to an end.
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw MasterFault.systemCall("open \(path)", errno) }
  }

  deinit { close(descriptor) }

  /// The lines that have come since the last time.
  func takeLines() -> [String] {
    var part = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &part, part.count)
    guard count > 0 else { return [] }
    var lines = (rest + part.prefix(count))
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    rest = lines.popLast().map { Array($0.prefix(Self.longestLine)) } ?? []
    return lines.filter { !$0.isEmpty }
      .map { String(decoding: $0.prefix(Self.longestLine), as: UTF8.self) }
  }

  func remove() {
    unlink(path)
  }

  /// Writes a line to the pipe of a master.
  ///
  /// - Throws: `MasterFault.notRunning` if nobody reads there.
  static func write(_ line: String, to path: String) throws(MasterFault) {
    let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENXIO
        ? .notRunning(path) : .systemCall("open \(path)", errno)
    }
    defer { close(descriptor) }
    let bytes = Array("\(line)\n".utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw .systemCall("write \(path)", errno)
    }
  }
}
