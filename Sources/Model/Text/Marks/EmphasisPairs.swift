/// Pairs the markers of emphasis, innermost first, after CommonMark (section 6.2): `*` and `_` for emphasis, `**`
/// for strong emphasis, `***` for both.
///
/// Simplified so that no text costs more than its length: a marker that begins forgets an equal one
/// that began before it, so that at most four wait. Nothing stands inside its own kind.
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
  private var latest: [Emphasis: Int] = [:]
  /// In pairs, the innermost first.
  private(set) var marks: [TextMark] = []

  var isClosed: Bool { waiting.isEmpty }

  /// Nothing that comes pairs with what was.
  mutating func close() { waiting.removeAll(keepingCapacity: true) }

  /// Takes the runs that stand side by side. They do not pair with each other, as there is nothing between.
  mutating func add(_ runs: [MarkerRun]) {
    let known = runs.filter {
      (1...($0.marker == UInt8(ascii: "*") ? 3 : 1)).contains($0.range.count)
    }
    let left = known.filter { run in !(run.mayEnd && end(with: run)) }
    for run in left where run.mayBegin {
      wait(Beginning(marker: run.marker, start: run.range.lowerBound, length: run.range.count))
    }
  }

  /// - Returns: whether it ended anything.
  private mutating func end(with run: MarkerRun) -> Bool {
    var start = run.range.lowerBound
    while start < run.range.upperBound,
      let pair = pair(for: run.marker, length: run.range.upperBound - start)
    {
      var beginning = waiting[pair.index]
      waiting.removeSubrange(pair.index...)
      let length = pair.kind.rawValue
      beginning.length -= length
      let inner = beginning.start + beginning.length
      marks.append(TextMark(kind: .begin(pair.kind), range: inner..<inner + length))
      marks.append(TextMark(kind: .end(pair.kind), range: start..<start + length))
      latest[pair.kind] = inner
      start += length
      if beginning.length > 0 { wait(beginning) }
    }
    return start > run.range.lowerBound
  }

  /// What ends at a run that has `length` markers left.
  private func pair(for marker: UInt8, length: Int) -> (index: Int, kind: Emphasis)? {
    let index = waiting.lastIndex { other in
      other.marker == marker && (other.length == length || other.length == 3 || length == 3)
    }
    guard let index else { return nil }
    let kind: Emphasis = min(waiting[index].length, length) == 1 ? .emphasis : .strong
    let holdsItsKind = latest[kind].map { $0 > waiting[index].start } ?? false
    return holdsItsKind ? nil : (index, kind)
  }

  private mutating func wait(_ beginning: Beginning) {
    waiting.removeAll { $0.marker == beginning.marker && $0.length == beginning.length }
    waiting.append(beginning)
  }
}
