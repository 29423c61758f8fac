import Foundation

@testable import FCGIApp

/// An ini file in a folder of its own, which goes with it.
final class TemporaryIni {
  let folder: URL
  let path: String

  init(_ text: String) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("martlet-tests-\(UUID().uuidString)")
    path = folder.appendingPathComponent("site.ini").path
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func read(_ environment: [String: String] = [:]) throws(ConfigurationFaults) -> Configuration {
    try Configuration.read(ini: path, environment: environment)
  }

  /// What is wrong, a line a fault, each without the path of the file.
  func faults(_ environment: [String: String] = [:]) -> [String] {
    do {
      _ = try read(environment)
      return []
    } catch {
      return error.faults.map { $0.replacing(path, with: "ini") }
    }
  }
}
