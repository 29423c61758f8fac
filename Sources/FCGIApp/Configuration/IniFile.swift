/// The lines of an ini file that say something, in the syntax that uWSGI reads: `[section]`,
/// `key = value`, and comments that begin a line with `;` or `#`.
struct IniFile {
  enum Section: String, CaseIterable {
    case martlet, canary

    var header: String { "[\(rawValue)]" }
  }

  struct Entry: Equatable {
    let section: Section
    let key: String
    let value: String
    /// From 1.
    let line: Int
  }

  private(set) var entries: [Entry] = []
  /// What could not be read, with its line.
  private(set) var faults: [(line: Int, text: String)] = []

  init(_ text: String) {
    var section: Section?
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, raw) in lines.enumerated() {
      let line = index + 1
      let text = raw.trimmingSpaces
      if text.isEmpty || text.hasPrefix(";") || text.hasPrefix("#") { continue }
      if text.hasPrefix("[") {
        section = Section.allCases.first { $0.header == text }
        if section == nil {
          let known = Section.allCases.map(\.header).joined(separator: " or ")
          faults.append((line, "unknown section \(text); expected \(known)"))
        }
        continue
      }
      guard let equals = text.firstIndex(of: "=") else {
        faults.append((line, "expected key = value"))
        continue
      }
      guard let section else {
        faults.append((line, "stands outside of \(Section.martlet.header)"))
        continue
      }
      entries.append(
        Entry(
          section: section, key: String(text[..<equals].trimmingSpaces),
          value: String(text[text.index(after: equals)...].trimmingSpaces), line: line))
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    let isSpace = { (character: Character) in character == " " || character == "\t" }
    let start = firstIndex { !isSpace($0) } ?? endIndex
    let end = lastIndex { !isSpace($0) }.map(index(after:)) ?? start
    return self[start..<end]
  }
}
