/// Markers of one kind side by side, and what they may do there.
struct MarkerRun {
  let marker: UInt8
  let range: Range<Int>
  let mayBegin: Bool
  let mayEnd: Bool
}

/// Where emphasis may begin and end: the delimiter runs of CommonMark (section 6.2), with these differences.
///
/// - Runs of `*` and `_` that touch are one to what stands around them, so that `*_*` is a face.
/// - Next to Han, kana or Hangul, punctuation counts as a letter: sentences follow each other without spaces.
/// - Markers are text after a backslash, between digits, and between two equal signs, such as `^_^`.
/// - Three underscores or more are text, and so are four asterisks: ``EmphasisPairs``.
extension TextScanner {
  func markerRuns(at start: Int) -> [MarkerRun] {
    var ends: [Int] = []
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "*") || text[end] == UInt8(ascii: "_") {
      end += 1
      if end == text.count || text[end] != text[end - 1] { ends.append(end) }
    }
    let flanks = Flanks(before: scalar(before: start) ?? " ", after: scalar(after: end) ?? " ")
    var begin = start
    return ends.map { end in
      defer { begin = end }
      let isStrict = text[begin] == UInt8(ascii: "_")
      return MarkerRun(
        marker: text[begin], range: begin..<end,
        mayBegin: isStrict ? flanks.beginWord : flanks.isLeft,
        mayEnd: isStrict ? flanks.endWord : flanks.isRight)
    }
  }
}

/// What stands on both sides of markers.
private struct Flanks {
  /// CommonMark's left-flanking: a word begins after it.
  let isLeft: Bool
  let isRight: Bool
  /// Not inside a word.
  let beginWord: Bool
  let endWord: Bool

  init(before: Unicode.Scalar, after: Unicode.Scalar) {
    let isText = before == "\\" || before.isDigit && after.isDigit || Self.areFace(before, after)
    let afterOpen = before.isSpace || before.isPunctuation
    let beforeOpen = after.isSpace || after.isPunctuation
    let isDense = before.isEastAsian || after.isEastAsian
    isLeft = !isText && !after.isSpace && (!after.isPunctuation || afterOpen || isDense)
    isRight = !isText && !before.isSpace && (!before.isPunctuation || beforeOpen || isDense)
    beginWord = isLeft && (!isRight || before.isPunctuation)
    endWord = isRight && (!isLeft || after.isPunctuation)
  }

  private static func areFace(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == right && left.isPunctuation || left == ">" && right == "<"
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
