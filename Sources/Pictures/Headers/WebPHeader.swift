import Model

/// WebP (RFC 9649, section 2): chunks in a RIFF container; the first one tells the size.
enum WebPHeader {
  static func read(_ file: inout ByteReader) throws(PictureFault) -> PictureHeader.Size {
    try file.skip(4)  // RIFF
    // What stands behind the container is no part of it.
    try file.end(after: try file.littleEndian(4))
    try file.skip(4)  // WEBP
    let name = try file.name()
    let length = try file.littleEndian(4)
    switch name {
    case Array("VP8 ".utf8): return try lossy(&file)
    case Array("VP8L".utf8): return try lossless(&file)
    case Array("VP8X".utf8):
      guard length >= 10 else { throw .damaged }
      return try extended(&file, rest: length - 10)
    default: throw .damaged
    }
  }

  /// RFC 6386, section 9.1.
  private static func lossy(_ file: inout ByteReader) throws(PictureFault) -> PictureHeader.Size {
    try file.skip(3)  // frame tag
    guard try file.bigEndian(3) == 0x9D012A else { throw .damaged }
    let width = try file.littleEndian(2) & 0x3FFF
    return (width, try file.littleEndian(2) & 0x3FFF, 1)
  }

  /// RFC 9649, section 3.4.
  private static func lossless(_ file: inout ByteReader) throws(PictureFault) -> PictureHeader.Size
  {
    guard try file.byte() == 0x2F else { throw .damaged }
    let bits = try file.littleEndian(4)
    return (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1, 1)
  }

  /// RFC 9649, section 2.7: a canvas, and the frames of an animation in chunks of their own.
  private static func extended(
    _ file: inout ByteReader, rest: Int
  ) throws(PictureFault) -> PictureHeader.Size {
    try file.skip(4)  // flags
    let width = try file.littleEndian(3) + 1
    let height = try file.littleEndian(3) + 1
    try file.skip(rest)
    var frames = 0
    while file.remaining >= 8 {
      if try file.name() == Array("ANMF".utf8) { frames += 1 }
      let length = try file.littleEndian(4)
      // Chunks are padded to an even length; the last one's padding is often missing.
      try file.skip(min(length + length % 2, max(length, file.remaining)))
    }
    return (width, height, max(1, frames))
  }
}
