/// Pairs the markers of emphasis, innermost first, after CommonMark (section 6.2): `*` and `_` for emphasis, `**`
/// for strong emphasis, `***` for both.
///
/// Simplified so that no text costs more than its length: a marker that begins forgets an equal one
/// that began before it, so that at most four wait. Nothing stands inside its own kind. Longer runs are text,
/// and so are two underscores.
struct EmphasisPairs {
  private struct Beginning {
    let marker: UInt8
    let start: Int
    /// What is left of it; pairs take from its end.
    var length: Int
  }

  /// The innermost last.
  private var waiting: [Beginning] = []
  /// Where the latest pair of each kind began.
  private var latestEmphasis = -1
  private var latestStrong = -1
  /// In pairs, the innermost first.
  private(set) var marks: [TextMark] = []

  var isClosed: Bool { waiting.isEmpty }

  /// Nothing that comes pairs with what was.
  mutating func close() { waiting.removeAll(keepingCapacity: true) }

  /// - Parameter first: where the first of the runs begins that touch this one; they do not pair with each
  ///   other, as there is nothing between.
  mutating func add(_ run: MarkerRun, touching first: Int) {
    guard run.range.count <= (run.isUnderscore ? 1 : 3) else { return }
    if run.mayEnd, end(with: run, before: first) { return }
    if run.mayBegin {
      wait(Beginning(marker: run.marker, start: run.range.lowerBound, length: run.range.count))
    }
  }

  /// - Returns: whether it ended anything.
  private mutating func end(with run: MarkerRun, before first: Int) -> Bool {
    var start = run.range.lowerBound
    while start < run.range.upperBound,
      let index = partner(of: run.marker, length: run.range.upperBound - start, before: first)
    {
      var beginning = waiting[index]
      let length = min(beginning.length, run.range.upperBound - start, 2)
      guard keep(length: length, from: beginning, to: start) else { break }
      waiting.removeSubrange(index...)
      start += length
      beginning.length -= length
      if beginning.length > 0 { wait(beginning) }
    }
    return start > run.range.lowerBound
  }

  /// What ends at a run that has `length` markers left.
  private func partner(of marker: UInt8, length: Int, before first: Int) -> Int? {
    waiting.lastIndex { other in
      other.marker == marker && other.start < first
        && (other.length == length || other.length == 3 || length == 3)
    }
  }

  /// - Returns: false if there is such a pair inside already.
  private mutating func keep(length: Int, from beginning: Beginning, to end: Int) -> Bool {
    let kind: Emphasis = length == 1 ? .emphasis : .strong
    let latest = kind == .emphasis ? latestEmphasis : latestStrong
    guard latest < beginning.start else { return false }
    let start = beginning.start + beginning.length - length
    marks.append(TextMark(kind: .begin(kind), range: start..<start + length))
    marks.append(TextMark(kind: .end(kind), range: end..<end + length))
    if kind == .emphasis { latestEmphasis = start } else { latestStrong = start }
    return true
  }

  private mutating func wait(_ beginning: Beginning) {
    waiting.removeAll { $0.marker == beginning.marker && $0.length == beginning.length }
    waiting.append(beginning)
  }
}
