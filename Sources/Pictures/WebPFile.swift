import Foundation
import Model

/// A WebP (RFC 9649, section 2) with nothing in it but the picture.
///
/// libvips 8.14 writes metadata into a WebP even when it is told not to, so it is taken out here, whatever
/// another version does.
enum WebPFile {
  /// What makes up the picture; everything else (EXIF, XMP, ICCP, and what nobody knows) goes.
  private static let kept: Set<[UInt8]> = Set(
    ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"].map { Array($0.utf8) })
  /// The bits of VP8X that promise ICCP, EXIF and XMP (RFC 9649, section 2.7).
  private static let metadataFlags: UInt8 = 0x20 | 0x08 | 0x04

  static func withoutMetadata(_ file: Data) throws(PictureFault) -> [UInt8] {
    guard PictureFormat(signature: file) == .webp else { throw .damaged }
    let bytes = [UInt8](file)
    var chunks = Array("WEBP".utf8)
    var start = 12
    while start + 8 <= bytes.count {
      let name = Array(bytes[start..<start + 4])
      let length = (0..<4).reduce(0) { $0 | Int(bytes[start + 4 + $1]) << (8 * $1) }
      let end = start + 8 + length + length % 2
      guard end <= bytes.count else { throw .damaged }
      if kept.contains(name) {
        let flags = chunks.count + 8
        chunks += bytes[start..<end]
        if name == Array("VP8X".utf8), length > 0 { chunks[flags] &= ~metadataFlags }
      }
      start = end
    }
    return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: chunks.count >> (8 * $0)) }
      + chunks
  }
}
