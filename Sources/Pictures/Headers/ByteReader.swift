import Foundation
import Model

/// Reads a file from front to back; what is not there any more is damage.
struct ByteReader {
  private var bytes: Data
  private var offset: Int

  init(_ bytes: Data) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  var isAtEnd: Bool { offset == bytes.endIndex }
  var remaining: Int { bytes.endIndex - offset }

  mutating func skip(_ count: Int) throws(PictureFault) {
    guard count <= remaining else { throw .damaged }
    offset += count
  }

  /// Reads on as if the file ended there.
  mutating func end(after count: Int) throws(PictureFault) {
    guard count <= remaining else { throw .damaged }
    bytes = bytes[..<(offset + count)]
  }

  mutating func byte() throws(PictureFault) -> UInt8 {
    guard !isAtEnd else { throw .damaged }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// - Parameter count: of bytes, four at most.
  mutating func bigEndian(_ count: Int) throws(PictureFault) -> Int {
    var value = 0
    for _ in 0..<count { value = value << 8 | Int(try byte()) }
    return value
  }

  /// - Parameter count: of bytes, four at most.
  mutating func littleEndian(_ count: Int) throws(PictureFault) -> Int {
    var value = 0
    for place in 0..<count { value |= Int(try byte()) << (8 * place) }
    return value
  }

  /// - Returns: four characters, such as a chunk's name.
  mutating func name() throws(PictureFault) -> [UInt8] {
    var name: [UInt8] = []
    for _ in 0..<4 { name.append(try byte()) }
    return name
  }
}
