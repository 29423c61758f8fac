import Crypto
import Foundation
import Model
import Testing

@testable import Pictures

/// With the real libvips.
@Suite struct PictureMakerTests {
  private let site: TemporaryFolder
  private let maker: PictureMaker

  init() throws {
    site = try TemporaryFolder()
    maker = PictureMaker(
      folder: PictureFolder(site.path), converter: PictureConverter(program: "/usr/bin/vips"))
  }

  private func made(_ bytes: Data, for use: PictureUse = .post) throws -> PictureMaker.Made {
    let file = try IncomingFile(in: maker.folder)
    try file.append(ArraySlice(bytes))
    return try maker.make(of: file, for: use) { _ in }
  }

  private func kept(_ made: PictureMaker.Made) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(site.path)/\(made.hash.path)"))
  }

  @Test(arguments: Sample.allCases)
  func `every format becomes a WebP, and an animation stays one`(sample: Sample) throws {
    let made = try made(sample.bytes)
    let header = try PictureHeader(try kept(made))
    #expect(header.format == .webp)
    #expect(header.frames == sample.frames)
    #expect((header.width, header.height) == (made.width, made.height))
  }

  @Test func `it is turned upright, and tells nothing of where it was made`() throws {
    #expect(Sample.jpeg.bytes.range(of: Data("SECRET-NOTE".utf8)) != nil)
    let made = try made(Sample.jpeg.bytes)
    #expect((made.width, made.height) == (30, 40))
    let kept = try kept(made)
    for trace in ["SECRET-NOTE", "EXIF", "Exif", "XMP ", "ICCP"] {
      #expect(kept.range(of: Data(trace.utf8)) == nil)
    }
  }

  @Test(arguments: PictureUse.allCases)
  func `none gets larger`(use: PictureUse) throws {
    let made = try made(Sample.png.bytes, for: use)
    #expect((made.width, made.height) == (40, 30))
  }

  @Test(arguments: [PictureUse.avatar, .header])
  func `an avatar is a still`(use: PictureUse) throws {
    #expect(try PictureHeader(try kept(made(Sample.animatedGIF.bytes, for: use))).frames == 1)
  }

  @Test func `the same picture is kept once, under the hash of its bytes`() throws {
    let first = try made(Sample.png.bytes)
    #expect(try made(Sample.png.bytes) == first)
    #expect(try site.files() == [first.hash.path])
    #expect(try PictureHash(digest: SHA256.digest([UInt8](kept(first)))) == first.hash)
  }

  @Test func `it is noted before it is kept`() throws {
    let file = try IncomingFile(in: maker.folder)
    try file.append(ArraySlice(Sample.png.bytes))
    struct Full: Error {}
    #expect(throws: Full.self) { try maker.make(of: file, for: .post) { _ in throw Full() } }
    #expect(try site.files().allSatisfy { $0.hasPrefix(".incoming/") })
  }

  @Test(arguments: [Sample.jpeg, .png, .webp, .losslessWebP, .animatedWebP])
  func `one that breaks off is damaged`(sample: Sample) {
    #expect(throws: PictureFault.damaged) {
      try made(sample.bytes.prefix(sample.bytes.count * 2 / 3))
    }
  }

  @Test func `only the picture of a file that is also something else is kept`() throws {
    let script = Data("<script>alert(1)</script>PK\u{3}\u{4}".utf8)
    for sample in Sample.allCases {
      #expect(try kept(made(sample.bytes + script)).range(of: Data("script".utf8)) == nil)
    }
  }

  @Test func `nothing is left of what was refused`() throws {
    #expect(throws: PictureFault.unknownFormat) { try made(Data("<svg/>".utf8)) }
    #expect(throws: PictureFault.damaged) { try made(.png(width: 10, height: 10)) }
    #expect(throws: PictureFault.tooManyPixels) { try made(.png(width: 30_000, height: 30_000)) }
    #expect(try site.files().isEmpty)
  }

  @Test func `a file that is too large is not kept while it comes`() throws {
    let file = try IncomingFile(in: maker.folder, limit: 100)
    try file.append(ArraySlice(repeating: 1, count: 100))
    #expect(!file.isTooLarge)
    try file.append([1])
    try file.append([1, 2])
    #expect(file.isTooLarge && file.size == 103)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)).isEmpty)
    #expect(throws: PictureFault.tooLarge) { try maker.make(of: file, for: .post) { _ in } }
  }

  @Test func `a decoder that hangs, dies or eats memory is ended`() throws {
    for script in ["sleep 1000", "kill -9 $$", "echo 'vips_tracked: out of memory' >&2; exit 1"] {
      let program = try site.program(script)
      let converter = PictureConverter(program: program, patience: .milliseconds(200))
      let source = try site.file(Sample.png.bytes)
      #expect(throws: PictureFault.tooDemanding) {
        try converter.convert(source, for: .post, to: site.path + "/out.webp")
      }
    }
  }

  @Test func `a decoder has a memory limit, and none of our environment`() throws {
    let trace = site.path + "/trace"
    let program = try site.program("ulimit -v >\(trace); env >>\(trace); exit 1")
    setenv("MARTLET_SECRET_OF_THE_TEST", "x", 1)
    #expect(throws: PictureFault.damaged) {
      try PictureConverter(program: program)
        .convert(site.file(Sample.png.bytes), for: .post, to: site.path + "/out.webp")
    }
    let lines = try String(contentsOfFile: trace, encoding: .utf8)
    #expect(lines.hasPrefix("\(DecoderLimits.memory / 1024)\n"))
    #expect(lines.contains("VIPS_BLOCK_UNTRUSTED=1"))
    #expect(!lines.contains("MARTLET_SECRET"))
  }

  @Test func `a program that is not there is told of`() throws {
    let converter = PictureConverter(program: "/nowhere/vips")
    #expect(converter.obstacle == "/nowhere/vips cannot be run: No such file or directory")
    #expect(throws: PictureConverter.Failure.self) {
      try converter.convert(site.file(Sample.png.bytes), for: .post, to: site.path + "/out.webp")
    }
    #expect(PictureConverter(program: "/usr/bin/vips").obstacle == nil)
  }
}
