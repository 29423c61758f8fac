import Model

/// PNG (W3C, third edition, section 11.2.1): IHDR comes first. Animations count as their first frame, which is
/// what libvips makes of them.
enum PNGHeader {
  static func read(_ file: inout ByteReader) throws(PictureFault) -> PictureHeader.Size {
    try file.skip(8)  // signature
    guard try file.bigEndian(4) == 13, try file.name() == Array("IHDR".utf8) else {
      throw .damaged
    }
    let width = try file.bigEndian(4)
    return (width, try file.bigEndian(4), 1)
  }
}
