import ArgumentParser
import Foundation
import Model
import Store

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a backup in the place of the database.",
    discussion: """
      Refuses while responders run, or anything else has the database open. Copies the backup and
      has SQLite check the copy, then puts that in place; the former database is kept beside, with
      the date in its name. `martlet events verify` afterwards looks at what is in it.
      """)

  @OptionGroup var setup: Setup
  @Argument(help: "What `martlet backup` wrote.")
  var file: String

  func run() throws {
    let database = try setup.configuration().database
    try makeFolder(of: database)
    var report = MaintenanceReport()
    let restoration = try explained {
      try Store.restore(
        database, from: file,
        keepingFormerAs: DatedFile(of: database, occasion: "before-restore").path(at: .now)
      ) { report.show($0) }
    }
    if let former = restoration.former { print("what was there is kept as \(former)") }
    print(
      restoration.schema.pending.isEmpty
        ? "\(database) is ready: start the responders"
        : "\(database) has an older schema: run `martlet migrate`, then start the responders")
  }
}
