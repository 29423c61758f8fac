/// A pattern that turns some of the modules over, so that no large areas of one colour and nothing like a
/// finder pattern arise (ISO/IEC 18004, section 7.8.2).
enum Mask: Int, CaseIterable {
  case chequers, rows, columns, diagonals, bricks, dots, tiles, crosses

  func turns(_ x: Int, _ y: Int) -> Bool {
    switch self {
    case .chequers: (x + y) % 2 == 0
    case .rows: y % 2 == 0
    case .columns: x % 3 == 0
    case .diagonals: (x + y) % 3 == 0
    case .bricks: (x / 3 + y / 2) % 2 == 0
    case .dots: x * y % 2 + x * y % 3 == 0
    case .tiles: (x * y % 2 + x * y % 3) % 2 == 0
    case .crosses: ((x + y) % 2 + x * y % 3) % 2 == 0
    }
  }

  /// The fifteen bits that tell a reader of the mask and the level M, with their own error correction
  /// (section 7.9).
  var formatBits: Int {
    var remainder = rawValue
    for _ in 0..<10 { remainder = remainder << 1 ^ (remainder >> 9) * 0x537 }
    return (rawValue << 10 | remainder) ^ 0x5412
  }
}
