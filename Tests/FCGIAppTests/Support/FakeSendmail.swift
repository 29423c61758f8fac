import Foundation

/// A program with the interface of `sendmail` that keeps what it is given, in a folder that goes with it.
final class FakeSendmail {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("martlet-tests-\(UUID().uuidString)")
    path = folder.appendingPathComponent("sendmail").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let program = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sendmail/sendmail")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: program.path)
    try takesMail()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func takesMail() throws {
    try become(
      """
      number=$(ls '\(folder.path)' | wc -l)
      echo "$@" > '\(folder.path)/'$number.arguments
      cat > '\(folder.path)/'$number.part
      mv '\(folder.path)/'$number.part '\(folder.path)/'$number.eml
      """)
  }

  /// - Parameter words: what it says to standard error.
  func refuses(_ words: String) throws {
    try become("cat >/dev/null; echo '\(words)' >&2; exit 75")
  }

  func become(_ script: String) throws {
    try Data("\(script)\n".utf8)
      .write(to: folder.appendingPathComponent("behaviour"), options: .atomic)
  }

  /// What it has taken, oldest first.
  func mail() throws -> [ReceivedMail] {
    try files("eml").map { try ReceivedMail(String(contentsOf: $0, encoding: .utf8)) }
  }

  /// With which arguments it was called, oldest first.
  func calls() throws -> [String] {
    try files("arguments").map { try String(contentsOf: $0, encoding: .utf8) }
  }

  private func files(_ ending: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == ending }
      .sorted {
        Int($0.deletingPathExtension().lastPathComponent) ?? 0
          < Int($1.deletingPathExtension().lastPathComponent) ?? 0
      }
  }
}
