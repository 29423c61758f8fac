/// Bits one after the other, the most significant of each number first.
struct BitBuffer {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  /// Appends the lowest bits of a number.
  mutating func append(_ number: Int, count: Int) {
    for place in stride(from: count - 1, through: 0, by: -1) {
      if self.count % 8 == 0 { bytes.append(0) }
      bytes[bytes.count - 1] |= UInt8(number >> place & 1) << (7 - UInt8(self.count % 8))
      self.count += 1
    }
  }
}
