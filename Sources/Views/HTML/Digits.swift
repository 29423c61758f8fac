extension [UInt8] {
  /// As many digits as the longest number has, and its sign.
  private static var longestNumber: Int { 20 }

  /// Appends a number in decimal digits, without making a string of it.
  mutating func append(decimal number: Int) {
    append(addingCapacity: Self.longestNumber) { output in
      if number < 0 { output.append(UInt8(ascii: "-")) }
      let magnitude = number.magnitude
      var power: UInt = 1
      while magnitude / power >= 10 { power *= 10 }
      while power > 0 {
        output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / power % 10))
        power /= 10
      }
    }
  }

  /// Appends a number from 0 to 99 in two digits.
  mutating func append(twoDigits number: Int) {
    append(addingCapacity: 2) { output in
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10))
      output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
    }
  }
}
