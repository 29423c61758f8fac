/// What the parsers of outside bytes are made of: positions in a span, no copies.
extension Span where Element == UInt8 {
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The part of `range` before the next `separator`; `range` is left after that separator.
  func takeElement(before separator: UInt8, from range: inout Range<Int>) -> Range<Int> {
    let end = firstIndex(of: separator, in: range) ?? range.upperBound
    let element = range.lowerBound..<end
    range = Swift.min(end + 1, range.upperBound)..<range.upperBound
    return element
  }

  /// `range` without the spaces and tabs at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(start) { start += 1 }
    while start < end, isBlank(end - 1) { end -= 1 }
    return start..<end
  }

  func starts(with other: borrowing Span<UInt8>, at start: Int, before end: Int) -> Bool {
    guard end - start >= other.count else { return false }
    var index = 0
    while index < other.count {
      if self[start + index] != other[index] { return false }
      index += 1
    }
    return true
  }

  func equals(_ other: borrowing Span<UInt8>, in range: Range<Int>) -> Bool {
    range.count == other.count
      && starts(with: other, at: range.lowerBound, before: range.upperBound)
  }

  private func isBlank(_ index: Int) -> Bool { self[index] == .space || self[index] == .tab }
}

extension String {
  /// The text between two offsets of its UTF-8, both of which must lie between characters.
  func slice(_ range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }
}
