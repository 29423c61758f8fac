import Model

/// GIF 89a (CompuServe, 1990): every block up to the trailer, since nothing says how many frames there are.
enum GIFHeader {
  static func read(_ file: inout ByteReader) throws(PictureFault) -> PictureHeader.Size {
    try file.skip(6)  // signature
    // A frame may reach beyond the screen; decoders then make the picture larger.
    var width = try file.littleEndian(2)
    var height = try file.littleEndian(2)
    let flags = try file.byte()
    try file.skip(2)  // background, aspect ratio
    try skipColorTable(flags, &file)

    var frames = 0
    blocks: while !file.isAtEnd {
      switch try file.byte() {
      case 0x2C:
        let left = try file.littleEndian(2)
        let top = try file.littleEndian(2)
        width = max(width, left + (try file.littleEndian(2)))
        height = max(height, top + (try file.littleEndian(2)))
        try skipColorTable(try file.byte(), &file)
        try file.skip(1)  // code size
        try skipSubBlocks(&file)
        frames += 1
      case 0x21:
        try file.skip(1)  // label
        try skipSubBlocks(&file)
      // The trailer, or something else behind the last frame, which no decoder reads.
      default: break blocks
      }
    }
    guard frames > 0 else { throw .damaged }
    return (width, height, frames)
  }

  private static func skipColorTable(
    _ flags: UInt8, _ file: inout ByteReader
  ) throws(PictureFault) {
    guard flags & 0x80 != 0 else { return }
    try file.skip(3 << (Int(flags & 0x07) + 1))
  }

  private static func skipSubBlocks(_ file: inout ByteReader) throws(PictureFault) {
    while true {
      let length = try file.byte()
      guard length > 0 else { return }
      try file.skip(Int(length))
    }
  }
}
