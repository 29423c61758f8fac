import ArgumentParser
import Foundation
import Model
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
    try makeSigningKey(path)
    print(applied.isEmpty ? "\(path) is up to date" : "\(path) is ready")
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
