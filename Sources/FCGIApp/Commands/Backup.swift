import ArgumentParser
import Foundation
import Model
import Store

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database while the site goes on.",
    discussion: """
      Writes one file that holds everything acknowledged before it began, has SQLite check it,
      and compares what pages read with a replay of the log. The file appears under its name
      when all of that is done; nothing is ever replaced.

      For a folder the file's name is that of the database with the date.
      """)

  @OptionGroup var setup: Setup
  @Argument(help: "The file to write, or a folder for a file with a dated name.")
  var target: String
  @Option(help: "In a folder, remove the oldest dated files of this database beyond so many.")
  var keep: Int?
  @Flag(help: "Print JSON, one object.")
  var json = false

  func validate() throws {
    guard isFolder || !target.hasSuffix("/") else {
      throw ValidationError("\(target) is no folder; make it first")
    }
    guard let keep else { return }
    guard isFolder else { throw ValidationError("--keep wants a folder; \(target) is none") }
    guard keep > 0 else { throw ValidationError("--keep takes 1 or more") }
  }

  func run() throws {
    let database = try setup.configuration().database
    let dated = DatedFile(of: database, in: target)
    let path = isFolder ? dated.path(at: .now) : target
    var report = MaintenanceReport()
    let backup = try explained {
      try Store.backUp(database, to: path) { report.show($0) }
    }
    describe(backup)
    if let differences = backup.differences, !differences.isEmpty {
      for difference in differences { complain(difference) }
      complain("the log itself is sound; `martlet events replay` mends what follows from it")
      throw ExitCode.failure
    }
    try removeOldest(of: dated)
  }

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: target, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private func describe(_ backup: Store.Backup) {
    var table = Table(["path", "bytes", "schema", "verified"])
    table.add([
      backup.path, "\(backup.bytes)", "\(backup.schema)",
      backup.differences == nil ? "file" : "file and log",
    ])
    table.print(asJSON: json)
  }

  private func removeOldest(of dated: DatedFile) throws {
    guard let keep else { return }
    for path in try dated.all().dropFirst(keep) {
      try FileManager.default.removeItem(atPath: path)
      complain("removed \(path)")
    }
  }
}
