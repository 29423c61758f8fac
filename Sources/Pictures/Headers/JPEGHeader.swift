import Model

/// JPEG (ITU-T T.81, annex B): segments up to the one that begins the frame.
enum JPEGHeader {
  static func read(_ file: inout ByteReader) throws(PictureFault) -> PictureHeader.Size {
    try file.skip(2)  // SOI
    while true {
      let marker = try marker(&file)
      switch marker {
      // SOF0 to SOF15, among which DHT, JPG and DAC have their numbers.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        try file.skip(3)  // length, precision
        let height = try file.bigEndian(2)
        return (try file.bigEndian(2), height, 1)
      // TEM and RST stand alone.
      case 0x01, 0xD0...0xD7: continue
      // SOI again, EOI, SOS: a picture without a size.
      case 0x00, 0xD8...0xDA: throw .damaged
      default:
        let length = try file.bigEndian(2)
        guard length >= 2 else { throw .damaged }
        try file.skip(length - 2)
      }
    }
  }

  private static func marker(_ file: inout ByteReader) throws(PictureFault) -> UInt8 {
    guard try file.byte() == 0xFF else { throw .damaged }
    var byte = try file.byte()
    while byte == 0xFF { byte = try file.byte() }
    return byte
  }
}
