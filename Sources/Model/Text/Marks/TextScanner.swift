/// Finds what is more than letters in a text that somebody typed, in one pass. What is found is opaque to
/// all others; emphasis alone may hold them.
///
/// - Note: `Text` counts its bytes, which are UTF-8, from zero.
struct TextScanner<Text: RandomAccessCollection> where Text.Element == UInt8, Text.Index == Int {
  let text: Text
  private var found: [TextMark] = []
  private var emphasis = EmphasisPairs()

  init(_ text: Text) {
    self.text = text
  }

  /// In order and without overlap.
  consuming func marks() -> [TextMark] {
    let bytes = text
    let end = bytes.count
    var index = 0
    while index < end { index = bytes[index].mayBeginMark ? look(at: index) : index + 1 }
    guard !emphasis.marks.isEmpty else { return found }
    return (found + emphasis.marks).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// - Returns: where to look next.
  private mutating func look(at index: Int) -> Int {
    switch text[index] {
    case UInt8(ascii: ":"): keep(address(aroundColonAt: index), from: index)
    case UInt8(ascii: "@"): keep(mention(at: index, width: 1), from: index)
    case UInt8(ascii: "#"): keep(hashtag(at: index, width: 1), from: index)
    case 0xEF where has("＠", at: index): keep(mention(at: index, width: 3), from: index)
    case 0xEF where has("＃", at: index): keep(hashtag(at: index, width: 3), from: index)
    case UInt8(ascii: "`"): keepCode(at: index)
    case UInt8(ascii: "*"), UInt8(ascii: "_"): pairMarkers(at: index)
    case UInt8(ascii: "\n"): lookForParagraph(after: index)
    default: index + 1
    }
  }

  private mutating func keep(_ mark: TextMark?, from index: Int) -> Int {
    guard let mark else { return index + 1 }
    found.append(mark)
    return mark.range.upperBound
  }

  private mutating func keepCode(at start: Int) -> Int {
    let content = endOfBackticks(from: start)
    guard content == start + 1 else { return content }
    return keep(code(at: start), from: start)
  }

  private mutating func pairMarkers(at start: Int) -> Int {
    let end = endOfMarkers(from: start)
    let flanks = flanks(of: start..<end)
    var run = start
    while run < end {
      let next = endOfRun(from: run)
      emphasis.add(MarkerRun(marker: text[run], range: run..<next, flanks: flanks), touching: start)
      run = next
    }
    return end
  }

  /// No emphasis goes on after a blank line.
  private mutating func lookForParagraph(after lineEnd: Int) -> Int {
    if !emphasis.isClosed, isBlankLine(at: lineEnd + 1) { emphasis.close() }
    return lineEnd + 1
  }
}

extension UInt8 {
  fileprivate var mayBeginMark: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "#"), 0xEF, UInt8(ascii: "`"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
