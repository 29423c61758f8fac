import Foundation
import Glibc
import Logging

/// The file that `logto` names. Several processes append whole lines to it.
struct LogFile: Sendable {
  let path: String

  /// Why the file cannot be written to.
  struct Failure: Error, CustomStringConvertible {
    let path: String
    let reason: String

    var description: String { "logto: \(path) cannot be written: \(reason)" }
  }

  /// Sends standard error there from now on: ours, and that of the children to come.
  ///
  /// - Throws: and leaves standard error as it was.
  func redirectStandardError() throws(Failure) {
    let file = try opened()
    // Not before it has a second descriptor may the first be closed.
    let result = withExtendedLifetime(file) { dup2(file.fileDescriptor, STDERR_FILENO) }
    guard result >= 0 else { throw failure }
  }

  /// Goes on with a new file after the old one was moved away; a failure is told in the old one.
  func reopen(telling log: Logger) {
    do throws(Failure) {
      try redirectStandardError()
    } catch {
      log.error("\(error)")
    }
  }

  /// The file to append to, made where it is missing.
  func opened() throws(Failure) -> FileHandle {
    do {
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: path).deletingLastPathComponent(),
        withIntermediateDirectories: true)
    } catch {
      throw Failure(path: path, reason: error.localizedDescription)
    }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o640)
    guard descriptor >= 0 else { throw failure }
    return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  private var failure: Failure { Failure(path: path, reason: String(cString: strerror(errno))) }
}
