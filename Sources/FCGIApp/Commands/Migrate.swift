import ArgumentParser
import Foundation
import Store

struct Migrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the database, or bring it up to date.")

  @OptionGroup var setup: Setup

  func run() throws {
    let path = try setup.configuration().database
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: path).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    let applied = try explained { try Store.migrate(path: path) { complain($0) } }
    print(applied.isEmpty ? "\(path) is up to date" : "\(path) is ready")
  }
}
