import Crypto
import Foundation

/// The static files that nginx serves. Their address carries a hash of all their contents, so that
/// browsers may keep them for good.
struct StaticFiles {
  /// What their addresses begin with: `/static/0123456789ab/`.
  let prefix: String
  /// The scripts' addresses behind it, by name.
  let modules: [String]

  struct Missing: Error, CustomStringConvertible {
    let directory: String

    var description: String {
      "static-dir \(directory) holds no site.css; run `make static` first"
    }
  }

  init(in directory: String) throws {
    let root = URL(fileURLWithPath: directory).resolvingSymlinksInPath()
    let names = try Self.names(in: root.path)
    guard names.contains("site.css") else { throw Missing(directory: directory) }
    var digests: [UInt8] = []
    for name in names {
      let content = try Data(contentsOf: root.appendingPathComponent(name))
      digests += try SHA256.digest(Array(name.utf8)) + SHA256.digest(Array(content))
    }
    let hash = try SHA256.digest(digests).prefix(6).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    prefix = "/static/\(hash.joined())/"
    modules = names.filter { $0.hasSuffix(".js") }
  }

  /// The files, without those that are only another one compressed.
  private static func names(in directory: String) throws -> [String] {
    guard let paths = FileManager.default.subpaths(atPath: directory) else {
      throw Missing(directory: directory)
    }
    return paths.filter { path in
      var isDirectory: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: "\(directory)/\(path)", isDirectory: &isDirectory)
      return exists && !isDirectory.boolValue && !path.hasSuffix(".gz")
    }.sorted()
  }
}
