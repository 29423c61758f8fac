extension [UInt8] {
  /// Appends a number in decimal digits, without making a string of it.
  mutating func append(decimal number: Int) {
    switch number {
    case 0..<10: append(.digit(number))
    case 10..<100: append(twoDigits: number)
    default: append(manyDigits: number)
    }
  }

  /// Appends a number from 0 to 99 in two digits.
  mutating func append(twoDigits number: Int) {
    append(.digit(number / 10))
    append(.digit(number % 10))
  }

  private mutating func append(manyDigits number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var start = digits.count
    var rest = number.magnitude
    repeat {
      start -= 1
      digits[start] = .digit(Int(rest % 10))
      rest /= 10
    } while rest > 0
    for index in start..<digits.count { append(digits[index]) }
  }
}

extension UInt8 {
  fileprivate static func digit(_ number: Int) -> UInt8 {
    UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number)
  }
}
