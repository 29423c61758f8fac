import Foundation
import Model

/// The sayings in Debian's fortune files: texts divided by lines with a lone `%`.
struct FortuneFiles {
  let folder: String

  /// The files that anyone may read over a shoulder.
  private static let names = [
    "computers", "debian", "food", "goedel", "linux", "literature", "magic", "paradoxum", "pets",
    "platitudes", "science", "tao", "wisdom", "work",
    "chinese", "song100", "tang300",
    "ru/book", "ru/computer", "ru/education", "ru/friendship", "ru/future", "ru/haiku", "ru/happy",
    "ru/knowledge", "ru/programming", "ru/time", "ru/truth",
  ]

  /// The texts that can be posts, always in the same order; nil if there are none.
  func texts(limit: Int) -> [String]? {
    let texts = Self.names.flatMap(sayings).compactMap { try? PostText($0, limit: limit).text }
    return texts.isEmpty ? nil : texts
  }

  private func sayings(in name: String) -> [String] {
    guard let content = try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8) else {
      return []
    }
    return content.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(separator: "\n%\n").map(unwrapped)
  }

  /// The files are set for a terminal: a long line that the next one continues is one paragraph.
  private func unwrapped(_ saying: Substring) -> String {
    var text = ""
    var lastLength = 0
    for line in saying.split(separator: "\n", omittingEmptySubsequences: false) {
      let continues = lastLength > 50 && !line.isEmpty && !line.isIndented
      if !text.isEmpty { text += continues ? " " : "\n" }
      let laidOut = line.replacing("\t", with: "  ")
      text += continues ? laidOut.drop { $0 == " " } : laidOut
      lastLength = line.count
    }
    return text
  }
}

extension Substring {
  /// By more than the one space with which some files begin every line.
  fileprivate var isIndented: Bool { hasPrefix("  ") || hasPrefix("\t") }
}
