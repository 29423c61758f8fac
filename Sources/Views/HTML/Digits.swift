extension [UInt8] {
  /// Appends a number in decimal digits, without making a string of it.
  mutating func append(decimal number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  /// Appends the last two digits of a number.
  mutating func append(twoDigits number: UInt) {
    append(.digit(number / 10 % 10))
    append(.digit(number % 10))
  }

  private mutating func append(digitsOf number: UInt) {
    guard number >= 10 else { return append(.digit(number)) }
    if number >= 100 { append(digitsOf: number / 100) }
    append(twoDigits: number)
  }
}

extension UInt8 {
  fileprivate static func digit(_ number: UInt) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)
  }
}
