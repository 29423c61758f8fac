/// One of the forty sizes that a QR code can have, at error correction level M.
struct Version {
  let number: Int

  /// Error correction codewords in each block (ISO/IEC 18004, table 9).
  private static let correctionCodewords = [
    10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
    26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
  ]
  /// Blocks into which the codewords are divided (the same table).
  private static let blockCounts = [
    1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16,
    17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
  ]

  static let all = (1...40).map(Version.init(number:))

  /// Nil if none holds so many bytes.
  static func smallest(holding bytes: Int) -> Version? {
    all.first { 4 + $0.countBits + bytes * 8 <= $0.dataCodewords * 8 }
  }

  var size: Int { number * 4 + 17 }
  var blockCount: Int { Self.blockCounts[number - 1] }
  var correctionCodewordsPerBlock: Int { Self.correctionCodewords[number - 1] }
  var dataCodewords: Int { codewords - correctionCodewordsPerBlock * blockCount }

  /// Bits in which the number of bytes is written (table 3).
  var countBits: Int { number < 10 ? 8 : 16 }

  /// All there is room for beside the patterns (table 1).
  var codewords: Int {
    var modules = (16 * number + 128) * number + 64
    if number >= 2 {
      let count = number / 7 + 2
      modules -= (25 * count - 10) * count - 55
      if number >= 7 { modules -= 36 }
    }
    return modules / 8
  }

  /// Rows and columns in which the centres of alignment patterns stand (annex E).
  var alignmentPositions: [Int] {
    guard number > 1 else { return [] }
    let count = number / 7 + 2
    let step =
      number == 32 ? 26 : (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return [6] + (0..<(count - 1)).map { size - 7 - $0 * step }.reversed()
  }
}
