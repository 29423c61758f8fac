import Foundation
import Model
import Testing

@testable import Pictures

@Suite struct WebPFileTests {
  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    Array(name.utf8) + [UInt8(content.count), 0, 0, 0] + content
      + Array(repeating: 0, count: content.count % 2)
  }

  private func file(_ chunks: [UInt8]...) -> Data {
    let content = Array(chunks.joined())
    return Data(
      Array("RIFF".utf8) + [UInt8(content.count + 4), 0, 0, 0] + Array("WEBP".utf8) + content)
  }

  private let picture: [UInt8] = [0x2F, 9, 0, 0, 0]

  @Test func `nothing is left but the picture, and nothing promises more`() throws {
    let size: [UInt8] = [0, 0, 0, 9, 0, 0, 9, 0, 0]
    let before = file(
      chunk("VP8X", [0xFF] + size), chunk("ICCP", [1, 2, 3]), chunk("VP8L", picture),
      chunk("EXIF", Array("GPS".utf8)), chunk("XMP ", [1]), chunk("WHAT", [1, 2]))
    let after = file(chunk("VP8X", [0xD3] + size), chunk("VP8L", picture))
    #expect(try WebPFile.withoutMetadata(before) == [UInt8](after))
  }

  @Test(arguments: [Sample.webp, .losslessWebP, .animatedWebP])
  func `a picture without metadata stays as it is`(sample: Sample) throws {
    #expect(try WebPFile.withoutMetadata(sample.bytes) == [UInt8](sample.bytes))
  }

  @Test func `a chunk that breaks off is damage`() {
    #expect(throws: PictureFault.damaged) {
      try WebPFile.withoutMetadata(Sample.webp.bytes.dropLast(3))
    }
    #expect(throws: PictureFault.damaged) { try WebPFile.withoutMetadata(Sample.png.bytes) }
  }
}
