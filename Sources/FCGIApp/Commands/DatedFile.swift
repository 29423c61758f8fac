import Foundation
import Model

/// What Martlet keeps of a database under a name with a date: `martlet-2026-11-21T080509Z.db`.
struct DatedFile {
  private let folder: URL
  /// What the names begin with.
  private let stem: String

  /// - Parameters:
  ///   - folder: where the files are; beside the database if nil.
  ///   - occasion: why they are kept, such as `before-restore`; nil for backups.
  init(of database: String, in folder: String? = nil, occasion: String? = nil) {
    let database = URL(fileURLWithPath: database)
    self.folder =
      folder.map { URL(fileURLWithPath: $0) } ?? database.deletingLastPathComponent()
    let name = database.deletingPathExtension().lastPathComponent
    stem = occasion.map { "\(name)-\($0)" } ?? name
  }

  /// A name that nothing has yet: a second later where one of the same second is taken.
  func path(at moment: Timestamp) -> String {
    let path = folder.appendingPathComponent("\(stem)-\(moment.inFileNames).db").path
    guard FileManager.default.fileExists(atPath: path) else { return path }
    return self.path(at: moment.adding(seconds: 1))
  }

  /// All there are, the newest first.
  func all() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter(isOurs).sorted(by: >)
      .map { folder.appendingPathComponent($0).path }
  }

  private func isOurs(_ name: String) -> Bool {
    guard let match = name.wholeMatch(of: /(.+)-\d{4}-\d\d-\d\dT\d{6}Z\.db/) else { return false }
    return match.1 == stem
  }
}

extension Timestamp {
  /// ``rfc3339`` without colons, which some file systems do not take.
  fileprivate var inFileNames: String { rfc3339.filter { $0 != ":" } }
}
