import Foundation
import Model
import Testing

@testable import Pictures

@Suite struct PictureFolderTests {
  private let site: TemporaryFolder
  private let folder: PictureFolder

  init() throws {
    site = try TemporaryFolder()
    folder = PictureFolder(site.path + "/media")
  }

  private func kept() throws -> PictureHash {
    let file = try folder.incomingPath()
    try Data("abc".utf8).write(to: URL(fileURLWithPath: file))
    let hash = try #require(
      PictureHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
    try folder.keep(file, as: hash)
    return hash
  }

  @Test func `a file stands under its hash, and nothing is left of how it came`() throws {
    let hash = try kept()
    #expect(try site.files() == ["media/ba/\(hash.text).webp"])
    #expect(folder.holds(hash))
  }

  @Test func `whoever serves it may read it`() throws {
    let hash = try kept()
    let attributes = try FileManager.default.attributesOfItem(
      atPath: "\(folder.path)/\(hash.path)")
    #expect(attributes[.posixPermissions] as? Int == 0o644)
  }

  @Test func `what is removed is gone, and may have been before`() throws {
    let hash = try kept()
    try folder.remove(hash)
    try folder.remove(hash)
    #expect(!folder.holds(hash))
  }

  @Test func `what a killed process left behind is removed after an hour`() throws {
    let file = try IncomingFile(in: folder)
    try folder.removeLeftovers(at: Date(timeIntervalSinceNow: 3_500))
    #expect(FileManager.default.fileExists(atPath: file.path))
    try folder.removeLeftovers(at: Date(timeIntervalSinceNow: 3_700))
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func `an incoming file goes with whoever held it`() throws {
    var file: IncomingFile? = try IncomingFile(in: folder)
    try file?.append([1, 2, 3])
    #expect(try site.files().count == 1)
    file = nil
    #expect(try site.files().isEmpty)
  }

  @Test(arguments: [
    "", "ab", String(repeating: "A", count: 64), String(repeating: "g", count: 64),
    String(repeating: "a", count: 63), String(repeating: "a", count: 65),
    "../" + String(repeating: "a", count: 61),
  ])
  func `nothing else is a hash`(text: String) {
    #expect(PictureHash(text) == nil)
  }
}
