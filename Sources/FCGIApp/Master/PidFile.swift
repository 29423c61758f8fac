import Foundation

/// The file that tells scripts which process the master is.
struct PidFile {
  let path: String

  func write() throws {
    try "\(ProcessInfo.processInfo.processIdentifier)\n"
      .write(toFile: path, atomically: true, encoding: .utf8)
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }
}
