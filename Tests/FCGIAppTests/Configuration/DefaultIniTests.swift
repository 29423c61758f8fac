import Foundation
import Testing

@testable import FCGIApp

/// The file that comes with the program, `uwsgi-like.ini`.
@Suite struct DefaultIniTests {
  private let text: String
  private let file: IniFile

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    text = try String(
      contentsOf: root.appendingPathComponent("uwsgi-like.ini"), encoding: .utf8)
    file = IniFile(text)
  }

  @Test func `it holds every key there is, in the program's order, and no other`() {
    #expect(file.faults.isEmpty)
    #expect(file.entries.map(\.key) == Setting.all.map(\.key))
  }

  @Test func `each key stands there with its default`() {
    let defaults = Configuration()
    for (entry, setting) in zip(file.entries, Setting.all) {
      #expect(entry.value == setting.text(defaults), "\(entry.key)")
    }
  }

  @Test func `each key has a comment above it`() {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for entry in file.entries {
      let comment = lines[entry.line - 2]
      #expect(comment.hasPrefix("; ") && comment.hasSuffix("."), "\(entry.key)")
    }
  }
}
