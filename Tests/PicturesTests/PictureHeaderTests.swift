import Foundation
import Model
import Testing

@testable import Pictures

@Suite struct PictureHeaderTests {
  @Test(arguments: Sample.allCases)
  func `a header tells format, size and frames`(sample: Sample) throws {
    let header = try PictureHeader(sample.bytes)
    #expect(header.format == sample.format)
    #expect((header.width, header.height) == (40, 30))
    #expect(header.frames == sample.frames)
  }

  @Test(arguments: [
    "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>", "%PDF-1.7",
    "II*\0", "MM\0*", "\0\0\0\u{18}ftypheic", "BM", "#define x_width 1", "<html>", "GIF88a",
    "RIFF\0\0\0\0WAVE", "PK\u{3}\u{4}", " GIF89a", "x",
  ])
  func `nothing else is taken`(file: String) {
    #expect(throws: PictureFault.unknownFormat) { try PictureHeader(Data(file.utf8)) }
  }

  @Test func `an empty file is called so`() {
    #expect(throws: PictureFault.empty) { try PictureHeader(Data()) }
  }

  @Test(
    arguments: [
      (16_000, 2_500, nil), (16_001, 1, .tooManyPixels), (1, 16_001, .tooManyPixels),
      (8_000, 5_001, .tooManyPixels), (30_000, 30_000, .tooManyPixels), (0, 10, .damaged),
      (10, 0, .damaged), (0xFFFF_FFFF, 0xFFFF_FFFF, .tooManyPixels),
    ] as [(Int, Int, PictureFault?)])
  func `so many pixels and no more`(width: Int, height: Int, fault: PictureFault?) throws {
    let file = Data.png(width: width, height: height)
    guard let fault else { return try PictureHeader(file).checkLimits() }
    #expect(throws: fault) { try PictureHeader(file).checkLimits() }
  }

  @Test(
    arguments: [
      (200, 300, 300, nil), (201, 300, 300, .tooLong), (200, 400, 300, .tooLong),
      (1, 4_000, 6_000, nil),
    ] as [(Int, Int, Int, PictureFault?)])
  func `so many frames and no more`(
    frames: Int, width: Int, height: Int, fault: PictureFault?
  ) throws {
    let header = try PictureHeader(.gif(width: width, height: height, frames: frames))
    #expect(header.frames == frames)
    guard let fault else { return try header.checkLimits() }
    #expect(throws: fault) { try header.checkLimits() }
  }

  @Test func `a frame beyond the screen of a GIF counts`() throws {
    let header = try PictureHeader(.gif(width: 1, height: 1, frames: 1, frameSide: 20_000))
    #expect(header.width == 20_000)
    #expect(throws: PictureFault.tooManyPixels) { try header.checkLimits() }
  }

  @Test func `what stands behind the last frame is no part of it`() throws {
    let header = try PictureHeader(Sample.animatedGIF.bytes + Data("<script>".utf8))
    #expect(header.frames == 3)
  }

  @Test(arguments: Sample.allCases)
  func `any piece of a file is read within its limits or refused`(sample: Sample) {
    for length in 0..<sample.bytes.count {
      do throws(PictureFault) {
        let header = try PictureHeader(sample.bytes.prefix(length))
        #expect((header.width, header.height) == (40, 30))
      } catch {
        #expect(length < PictureFormat.signatureLength || error == .damaged)
      }
    }
  }

  @Test(arguments: Sample.allCases)
  func `hostile bytes are read within their limits or refused`(sample: Sample) {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      var bytes = sample.bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255)
      }
      do throws(PictureFault) {
        let header = try PictureHeader(bytes)
        #expect(header.width > 0 && header.height > 0 && header.frames > 0)
      } catch {
        #expect([.damaged, .unknownFormat].contains(error))
      }
    }
  }
}

extension Data {
  /// A PNG as far as its header.
  static func png(width: Int, height: Int) -> Data {
    Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]) + Data("IHDR".utf8)
      + Data([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: width >> $0) })
      + Data([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: height >> $0) })
  }

  /// A GIF of empty frames.
  static func gif(width: Int, height: Int, frames: Int, frameSide: Int = 1) -> Data {
    func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8)] }
    let frame: [UInt8] =
      [0x2C, 0, 0, 0, 0] + two(frameSide) + two(frameSide) + [0, 2, 1, 0xAA, 0]
    return Data("GIF89a".utf8) + Data(two(width) + two(height) + [0, 0, 0])
      + Data(Array(repeating: frame, count: frames).joined()) + Data([0x3B])
  }
}
