/// `` `code` `` between single backticks, after the code spans of CommonMark (section 6.1). Longer runs of
/// backticks are text.
extension TextScanner {
  /// - Parameter start: of a single backtick.
  func code(at start: Int) -> TextMark? {
    var index = start + 1
    var isBlank = true
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "`"):
        let end = endOfBackticks(from: index)
        guard end == index + 1 else { index = end; continue }
        return isBlank ? nil : TextMark(kind: .code, range: start..<end)
      case UInt8(ascii: "\n"):
        guard !isBlankLine(at: index + 1) else { return nil }
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      default: isBlank = false
      }
      index += 1
    }
    return nil
  }

  func endOfBackticks(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "`") { end += 1 }
    return end
  }

  /// Whether there is nothing to be seen in the line that begins at `start`.
  func isBlankLine(at start: Int) -> Bool {
    var index = start
    while index < text.count, text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t")
    {
      index += 1
    }
    return index == text.count || text[index] == UInt8(ascii: "\n")
  }
}
