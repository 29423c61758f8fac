import ArgumentParser
import Foundation
import Model
import Store

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the database, or bring it up to date.",
    discussion: """
      Each step is one transaction; what is interrupted can be run again. A database that
      changes is backed up beside first. Steps that only add can be done while responders of
      the version before run; --plan tells which.
      """)

  @OptionGroup var setup: Setup
  @Flag(help: "Print what would be done, and do nothing.")
  var plan = false
  @Flag(help: "With --plan, print JSON, one object a line.")
  var json = false
  @Flag(inversion: .prefixedNo, help: "Back up a database that changes.")
  var backup = true

  func validate() throws {
    guard plan || !json else { throw ValidationError("--json goes with --plan") }
  }

  func run() throws {
    let path = try setup.configuration().database
    let status = try explained { try Store.schemaStatus(path: path) }
    guard !plan else { return tell(status, of: path) }
    try makeFolder(of: path)
    let changes = status.found > 0 && !status.pending.isEmpty
    let copy = DatedFile(of: path, occasion: "before-schema-\(status.known)").path(at: .now)
    var report = MaintenanceReport()
    let applied = try explained {
      try Store.migrate(path: path, backup: changes && backup ? copy : nil) { report.show($0) }
    }
    try makeSigningKey(path)
    if changes && backup { print("what was there is kept as \(copy)") }
    print(applied.isEmpty ? "\(path) is up to date" : "\(path) is ready")
  }

  private func tell(_ status: SchemaStatus, of path: String) {
    guard json || !status.pending.isEmpty else { return print("\(path) is up to date") }
    var table = Table(["schema", "migration", "responders"])
    for step in status.pending {
      table.add(["\(step.schema)", step.name, step.stopsPrograms ? "stop first" : "may run"])
    }
    table.print(asJSON: json)
  }

  /// Every site can sign tokens from the start.
  private func makeSigningKey(_ path: String) throws {
    try explained {
      let store = try Store(path: path)
      defer { store.close() }
      guard try store.reader().currentSigningKey() == nil else { return }
      _ = try store.beginSigning(with: SigningKey.generate(at: .now))
    }
  }
}
