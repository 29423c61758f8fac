extension [UInt8] {
  /// Writes a number in decimal digits without making a string of it.
  mutating func append(decimal number: Int64) {
    if number < 0 { append(.hyphen) }
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var start = digits.count
    var rest = number.magnitude
    repeat {
      start -= 1
      digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    } while rest > 0
    for index in start..<digits.count { append(digits[index]) }
  }
}
