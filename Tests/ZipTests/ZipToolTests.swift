import Foundation
import Testing

@testable import Zip

/// What came out of a zip.
private final class Collected: ZipReceiver {
  var entries: [ZipEntry] = []
  var contents: [[UInt8]] = []
  /// After so many bytes nothing more is wanted.
  var limit = Int.max

  struct Enough: Error {}

  func begin(_ entry: ZipEntry) throws {
    entries.append(entry)
    contents.append([])
  }

  func receive(_ bytes: ArraySlice<UInt8>) throws {
    contents[contents.count - 1] += bytes
    guard contents.map(\.count).reduce(0, +) <= limit else { throw Enough() }
  }
}

@Suite final class ZipToolTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("zip-tests-\(UUID().uuidString)").path
  private let tool = ZipTool(program: "/usr/bin/bsdtar")

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func file(_ name: String, _ content: [UInt8]) throws -> String {
    try Data(content).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    return "\(folder)/\(name)"
  }

  private func packed(_ files: [(name: String, content: [UInt8])]) throws -> String {
    let manifest = try ZipManifest(at: "\(folder)/manifest")
    for (number, entry) in files.enumerated() {
      let source = try file("source \(number)", entry.content)
      try manifest.add(entry.name, from: source, changedAt: 1_800_000_000)
    }
    try tool.pack(manifest, to: "\(folder)/out.zip") {}
    return "\(folder)/out.zip"
  }

  @Test func `what is packed comes out again, byte for byte and in order`() throws {
    let large = (0..<1_500_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
    let files: [(name: String, content: [UInt8])] = [
      ("account.json", Array("{}".utf8)), ("media/a b.webp", large), ("empty", []),
      ("日本 # x=y", Array("text".utf8)), ("last", Array(repeating: 7, count: 512)),
    ]
    let collected = Collected()
    try tool.unpack(try packed(files), for: collected)
    #expect(collected.entries.map(\.name) == files.map(\.name))
    #expect(collected.contents == files.map(\.content))
    #expect(collected.entries.allSatisfy { $0.kind == .file })
  }

  @Test func `whoever takes it can stop at once`() throws {
    let zip = try packed([("zeros", Array(repeating: 0, count: 50_000_000)), ("b", [1])])
    let collected = Collected()
    collected.limit = 1_000_000
    #expect(throws: Collected.Enough.self) { try tool.unpack(zip, for: collected) }
    #expect(collected.contents[0].count < 2_000_000)
    #expect(collected.entries.count == 1)
  }

  @Test(arguments: [
    [UInt8](), Array("no zip at all".utf8), [0x50, 0x4B, 3, 4] + Array(repeating: 0, count: 200),
  ])
  func `what is no zip is damaged`(bytes: [UInt8]) throws {
    let path = try file("x.zip", bytes)
    let collected = Collected()
    do {
      try tool.unpack(path, for: collected)
      #expect(collected.entries.isEmpty)
    } catch is ZipTool.Damaged {
    }
  }

  @Test func `a zip that breaks off is damaged`() throws {
    let whole = try Data(
      contentsOf: URL(
        fileURLWithPath: try packed([("a", Array(repeating: 1, count: 90_000)), ("b", [2])])))
    let half = try file("half.zip", [UInt8](whole.prefix(whole.count / 2)))
    #expect(throws: ZipTool.Damaged.self) { try tool.unpack(half, for: Collected()) }
  }

  @Test func `a file that is not there fails, and says which`() throws {
    let manifest = try ZipManifest(at: "\(folder)/manifest")
    try manifest.add("a", from: "\(folder)/nothing", changedAt: 0)
    #expect {
      try tool.pack(manifest, to: "\(folder)/out.zip") {}
    } throws: {
      "\($0)".contains("nothing")
    }
  }

  @Test func `a tar may come in pieces of any size`() throws {
    let zip = try packed([("a", Array(repeating: 1, count: 700)), ("b", Array("end".utf8))])
    final class Raw: ZipReceiver {
      func begin(_ entry: ZipEntry) {}
      func receive(_ bytes: ArraySlice<UInt8>) {}
    }
    try tool.unpack(zip, for: Raw())
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: tool.program)
    tar.arguments = ["--create", "--file", "\(folder)/x.tar", "--format=ustar", "@\(zip)"]
    try tar.run()
    tar.waitUntilExit()
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.tar")))
    for size in [1, 7, 511, 512, 513, 4_000] {
      let collected = Collected()
      var reader = TarReader()
      for start in stride(from: 0, to: bytes.count, by: size) {
        try reader.take(Array(bytes[start..<min(start + size, bytes.count)]), for: collected)
      }
      try reader.finish()
      #expect(collected.contents == [Array(repeating: 1, count: 700), Array("end".utf8)])
    }
  }
}
