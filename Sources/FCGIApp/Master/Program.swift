import Foundation

/// A build of Martlet and its configuration: what responders are started from.
struct Program: Equatable, Sendable {
  let path: String
  let ini: String

  var serve: [String] { ["serve", "--supervised", "--ini", ini] }
  var check: [String] { ["check", "--database", "--ini", ini] }

  /// This program, by the path by which it was called and not by the file it is now: a symbolic link
  /// to the release in use can be turned to the next one.
  static func own(ini: String) -> Program {
    let name = CommandLine.arguments.first ?? ""
    let folders =
      name.contains("/")
      ? [""]
      : (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/" }
    let path = folders.map { absolute("\($0)\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return Program(path: path ?? "/proc/self/exe", ini: absolute(ini))
  }

  /// The canary's, if there is one.
  func canary(_ canary: Canary) -> Program? {
    guard canary.isWanted else { return nil }
    return Program(path: canary.binary, ini: canary.ini.isEmpty ? ini : canary.ini)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }
}
