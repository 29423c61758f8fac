import Foundation

/// What /proc knows of a process.
enum ProcessState {
  /// Memory of its own and its share of what it has in common with others (PSS), in bytes; nil if it
  /// is gone or somebody else's.
  static func memory(of pid: Int32) -> Int? {
    guard
      let text = try? String(contentsOfFile: "/proc/\(pid)/smaps_rollup", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix("Pss:") }),
      let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Int($0) })
    else { return nil }
    return kibibytes * 1024
  }

  /// Whether it runs; one that has ended and waits for its parent to notice does not.
  static func isAlive(_ pid: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      let end = text.lastIndex(of: ")")
    else { return false }
    return text[end...].dropFirst(2).first != "Z"
  }
}
