/// The weight of an element of a list such as `Accept` (RFC 9110, section 12.4.2).
enum Weight {
  /// In thousandths; 1000 where none is given. What is not one counts as 0.
  /// - Parameter parameters: what follows the element, between semicolons.
  static func among(_ parameters: Range<Int>, in bytes: borrowing Span<UInt8>) -> Int {
    var rest = parameters
    while !rest.isEmpty {
      let parameter = bytes.trimmed(bytes.takeElement(before: .semicolon, from: &rest))
      if parameter.count >= 2, bytes[parameter.lowerBound].lowercased == UInt8(ascii: "q"),
        bytes[parameter.lowerBound + 1] == .equals
      {
        return thousandths(in: bytes, parameter.dropFirst(2))
      }
    }
    return 1000
  }

  /// `qvalue`: `0`, `0.5`, `1.000`.
  private static func thousandths(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> Int {
    guard (1...5).contains(range.count), range.count == 1 || bytes[range.lowerBound + 1] == 0x2E
    else { return 0 }
    var value = 0
    var weight = 1000
    for index in range where index != range.lowerBound + 1 {
      guard bytes[index].isDigit else { return 0 }
      value += Int(bytes[index] - UInt8(ascii: "0")) * weight
      weight /= 10
    }
    return value <= 1000 ? value : 0
  }
}
