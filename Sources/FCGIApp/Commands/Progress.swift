import Foundation
import Glibc

/// How far long work has come: a line that is written anew on a terminal, a line every tenth elsewhere.
struct Progress {
  private let label: String
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var lastShown = -1

  init(_ label: String) {
    self.label = label
  }

  mutating func show(_ done: Int, of total: Int) {
    let percent = total == 0 ? 100 : done * 100 / total
    let step = isTerminal ? percent : percent / 10 * 10
    guard step != lastShown else { return }
    lastShown = step
    let line = "\(label): \(done) of \(total) (\(percent) %)"
    let ending = done >= total ? "\n" : ""
    let text = isTerminal ? "\r\u{1B}[K\(line)\(ending)" : "\(line)\n"
    FileHandle.standardError.write(Data(text.utf8))
  }
}
