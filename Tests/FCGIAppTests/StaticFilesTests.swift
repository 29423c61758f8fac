import Foundation
import Testing

@testable import FCGIApp

@Suite struct StaticFilesTests {
  private let folder: TemporaryIni

  init() throws {
    folder = try TemporaryIni("")
    try write("body {}", to: "site.css")
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.folder.appendingPathComponent(name))
  }

  private func prefix() throws -> String { try StaticFiles(in: folder.folder.path).prefix }

  @Test func `the address changes with what any file holds, and how it is called`() throws {
    let first = try prefix()
    #expect(first.wholeMatch(of: /\/static\/[0-9a-f]{12}\//) != nil)
    #expect(try prefix() == first)
    try write("body { margin: 0 }", to: "site.css")
    let second = try prefix()
    try write("x", to: "martlet.svg")
    let third = try prefix()
    try FileManager.default.moveItem(
      at: folder.folder.appendingPathComponent("martlet.svg"),
      to: folder.folder.appendingPathComponent("logo.svg"))
    #expect(Set([first, second, third, try prefix()]).count == 4)
  }

  @Test func `a compressed copy changes nothing`() throws {
    let first = try prefix()
    try write("x", to: "site.css.gz")
    #expect(try prefix() == first)
  }

  @Test func `the modules are known by name`() throws {
    for name in ["b.js", "a.js", "a.js.gz", "c.svg"] { try write("x", to: name) }
    #expect(try StaticFiles(in: folder.folder.path).modules == ["a.js", "b.js"])
  }

  @Test func `without the stylesheet nothing starts, and the message says what to do`() throws {
    let empty = try TemporaryIni("")
    #expect(throws: StaticFiles.Missing.self) { try StaticFiles(in: empty.folder.path) }
    #expect(throws: StaticFiles.Missing.self) { try StaticFiles(in: "/nowhere") }
    #expect(StaticFiles.Missing(directory: "x").description.contains("make static"))
  }
}
