/// Reed-Solomon codewords, by which a code can be read that is damaged (ISO/IEC 18004, section 7.5).
struct ErrorCorrection {
  let version: Version

  /// The data in blocks with their corrections, interleaved (section 7.6).
  func codewords(for data: [UInt8]) -> [UInt8] {
    let blocks = blocks(of: data)
    let divisor = Self.divisor(degree: version.correctionCodewordsPerBlock)
    let corrections = blocks.map { Self.remainder(of: $0, by: divisor) }
    return Self.interleaved(blocks) + Self.interleaved(corrections)
  }

  /// Those at the end are one byte longer where the bytes cannot be divided evenly.
  private func blocks(of data: [UInt8]) -> [[UInt8]] {
    let shortCount = version.blockCount - data.count % version.blockCount
    let shortLength = data.count / version.blockCount
    var rest = data[...]
    return (0..<version.blockCount).map { index in
      let length = shortLength + (index < shortCount ? 0 : 1)
      defer { rest = rest.dropFirst(length) }
      return Array(rest.prefix(length))
    }
  }

  private static func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
    let longest = blocks.map(\.count).max() ?? 0
    return (0..<longest).flatMap { index in
      blocks.compactMap { index < $0.count ? $0[index] : nil }
    }
  }

  /// The coefficients of (x - 1)(x - 2)(x - 4)…, highest first, without the leading one.
  private static func divisor(degree: Int) -> [UInt8] {
    var divisor = [UInt8](repeating: 0, count: degree)
    divisor[degree - 1] = 1
    var root: UInt8 = 1
    for _ in 0..<degree {
      for index in 0..<degree {
        divisor[index] = product(divisor[index], root)
        if index + 1 < degree { divisor[index] ^= divisor[index + 1] }
      }
      root = product(root, 2)
    }
    return divisor
  }

  private static func remainder(of data: [UInt8], by divisor: [UInt8]) -> [UInt8] {
    var remainder = [UInt8](repeating: 0, count: divisor.count)
    for byte in data {
      let factor = byte ^ remainder.removeFirst()
      remainder.append(0)
      for (index, coefficient) in divisor.enumerated() {
        remainder[index] ^= product(coefficient, factor)
      }
    }
    return remainder
  }

  /// In the field of 256 elements modulo x⁸ + x⁴ + x³ + x² + 1.
  private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product: UInt8 = 0
    for place in (0..<8).reversed() {
      product = product << 1 ^ (product >> 7) * 0x1D
      if right >> UInt8(place) & 1 == 1 { product ^= left }
    }
    return product
  }
}
