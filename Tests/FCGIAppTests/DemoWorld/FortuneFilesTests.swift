import Foundation
import Testing

@testable import FCGIApp

@Suite struct FortuneFilesTests {
  private let files: TemporaryIni

  init() throws { files = try TemporaryIni("") }

  private func texts(_ content: String, limit: Int = 500) throws -> [String]? {
    try Data(content.utf8).write(to: files.folder.appendingPathComponent("computers"))
    return FortuneFiles(folder: files.folder.path).texts(limit: limit)
  }

  @Test func `sayings are divided by a lone percent sign`() throws {
    #expect(
      try texts("one\n%\n100% two\nlines\n%\nthree\n%\n") == ["one", "100% two\nlines", "three"])
  }

  @Test func `what is too long for a post is left out`() throws {
    #expect(try texts("short\n%\nfar too long\n%\n", limit: 5) == ["short"])
  }

  @Test func `lines that were broken for a terminal are joined, verses are not`() throws {
    let prose = String(repeating: "word ", count: 14).dropLast()
    #expect(try texts("\(prose)\nand more\n%\n") == ["\(prose) and more"])
    #expect(try texts("roses\nare red\n%\n") == ["roses\nare red"])
  }

  @Test func `colours for terminals are taken out`() throws {
    #expect(try texts("\u{1B}[31mred\u{1B}[0m\n%\n") == ["red"])
  }

  @Test func `a folder without sayings has none`() {
    #expect(FortuneFiles(folder: "/nowhere").texts(limit: 500) == nil)
  }
}
