/// The modules of a code while it is put together.
struct Matrix {
  let version: Version
  private var dark: [Bool]
  /// Which modules belong to a pattern, and hold no data.
  private var fixed: [Bool]

  var size: Int { version.size }

  /// With all patterns and no data.
  init(version: Version) {
    self.version = version
    dark = Array(repeating: false, count: version.size * version.size)
    fixed = dark
    placeTiming()
    for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { placeFinder(x, y) }
    placeAlignment()
    placeFormat(of: .chequers)
    placeVersion()
  }

  subscript(x: Int, y: Int) -> Bool { dark[y * size + x] }

  /// Fills the data in, two columns at a time, upwards and downwards in turn (section 7.7.3).
  mutating func place(_ codewords: [UInt8]) {
    var bit = 0
    for right in stride(from: size - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
      let goesUp = (right + 1) & 2 == 0
      for step in 0..<size {
        let y = goesUp ? size - 1 - step : step
        for x in [right, right - 1] where !fixed[y * size + x] && bit < codewords.count * 8 {
          dark[y * size + x] = codewords[bit / 8] >> UInt8(7 - bit % 8) & 1 == 1
          bit += 1
        }
      }
    }
  }

  func masked(with mask: Mask) -> Matrix {
    var masked = self
    for y in 0..<size {
      for x in 0..<size where !fixed[y * size + x] && mask.turns(x, y) {
        masked.dark[y * size + x].toggle()
      }
    }
    masked.placeFormat(of: mask)
    return masked
  }

  private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
    dark[y * size + x] = isDark
    fixed[y * size + x] = true
  }
}

// MARK: - Patterns (ISO/IEC 18004, sections 6.3, 7.9 and 7.10)

extension Matrix {
  private mutating func placeTiming() {
    for place in 0..<size {
      fix(6, place, place % 2 == 0)
      fix(place, 6, place % 2 == 0)
    }
  }

  /// With the light line around it.
  private mutating func placeFinder(_ x: Int, _ y: Int) {
    for dy in -4...4 {
      for dx in -4...4 where (0..<size).contains(x + dx) && (0..<size).contains(y + dy) {
        let distance = max(abs(dx), abs(dy))
        fix(x + dx, y + dy, distance != 2 && distance != 4)
      }
    }
  }

  private mutating func placeAlignment() {
    let positions = version.alignmentPositions
    guard let last = positions.last else { return }
    for x in positions {
      for y in positions where ![(6, 6), (6, last), (last, 6)].contains(where: { $0 == (x, y) }) {
        for dy in -2...2 {
          for dx in -2...2 { fix(x + dx, y + dy, max(abs(dx), abs(dy)) != 1) }
        }
      }
    }
  }

  private mutating func placeFormat(of mask: Mask) {
    func isSet(_ place: Int) -> Bool { mask.formatBits >> place & 1 == 1 }
    for place in 0...5 { fix(8, place, isSet(place)) }
    fix(8, 7, isSet(6))
    fix(8, 8, isSet(7))
    fix(7, 8, isSet(8))
    for place in 9..<15 { fix(14 - place, 8, isSet(place)) }
    for place in 0..<8 { fix(size - 1 - place, 8, isSet(place)) }
    for place in 8..<15 { fix(8, size - 15 + place, isSet(place)) }
    fix(8, size - 8, true)
  }

  private mutating func placeVersion() {
    guard version.number >= 7 else { return }
    var remainder = version.number
    for _ in 0..<12 { remainder = remainder << 1 ^ (remainder >> 11) * 0x1F25 }
    let bits = version.number << 12 | remainder
    for place in 0..<18 {
      let (far, near) = (size - 11 + place % 3, place / 3)
      fix(far, near, bits >> place & 1 == 1)
      fix(near, far, bits >> place & 1 == 1)
    }
  }
}
