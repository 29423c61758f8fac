import Foundation

@testable import Store

/// A database as some version left it (see Tests/EndToEnd/freeze.py).
struct FrozenDatabase {
  static let all = (1...Migration.all.count).map(FrozenDatabase.init(schema:))

  let schema: Int

  var path: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Schemas/schema-\(schema).db").path
  }

  /// A copy to work with, in the place of a database; nobody has it open.
  func thaw(to path: String) throws {
    let file = FileManager.default
    let former = path + ".former"
    defer { try? file.removeItem(atPath: former) }
    _ = try Store.restore(path, from: self.path, keepingFormerAs: former) { _ in }
  }
}
