/// Where emphasis may begin and end: the delimiter runs of CommonMark (section 6.2), with these differences.
///
/// - Runs of `*` and `_` that touch are one to what stands around them, so that `*_*` is a face.
/// - Next to Han, kana or Hangul, punctuation counts as a letter: sentences follow each other without spaces.
/// - Markers are text after a backslash, between digits, and between two equal signs, such as `^_^`.
extension TextScanner {
  func endOfMarkers(from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] == UInt8(ascii: "*") || text[end] == UInt8(ascii: "_") {
      end += 1
    }
    return end
  }

  /// - Parameter start: of markers of one kind.
  func endOfRun(from start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] == text[start] { end += 1 }
    return end
  }

  func flanks(of markers: Range<Int>) -> Flanks {
    Flanks(
      before: scalar(before: markers.lowerBound) ?? " ",
      after: scalar(after: markers.upperBound) ?? " ")
  }
}
