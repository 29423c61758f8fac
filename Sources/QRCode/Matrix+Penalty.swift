extension Matrix {
  /// How hard the code is to read; the mask with the lowest is chosen (ISO/IEC 18004, section 7.8.3).
  var penalty: Int {
    let rows = (0..<size).map { y in (0..<size).map { self[$0, y] } }
    let columns = (0..<size).map { x in (0..<size).map { self[x, $0] } }
    let lines = (rows + columns).reduce(0) { $0 + runs(in: $1) + finders(in: $1) }
    return lines + blocks + imbalance
  }

  /// Five or more of one colour in a line.
  private func runs(in line: [Bool]) -> Int {
    var penalty = 0
    var length = 0
    for (index, isDark) in line.enumerated() {
      length = index > 0 && line[index - 1] == isDark ? length + 1 : 1
      if length == 5 { penalty += 3 } else if length > 5 { penalty += 1 }
    }
    return penalty
  }

  /// What looks like the middle of a finder pattern, with four light modules before or after.
  private func finders(in line: [Bool]) -> Int {
    let finder = [true, false, true, true, true, false, true]
    func isLight(_ range: Range<Int>) -> Bool {
      range.allSatisfy { !line.indices.contains($0) || !line[$0] }
    }
    return (0...(line.count - finder.count)).count { start in
      Array(line[start..<(start + finder.count)]) == finder
        && (isLight((start - 4)..<start)
          || isLight((start + finder.count)..<(start + finder.count + 4)))
    } * 40
  }

  /// Two by two of one colour.
  private var blocks: Int {
    var count = 0
    for y in 1..<size {
      for x in 1..<size {
        let corner = self[x, y]
        if self[x - 1, y] == corner, self[x, y - 1] == corner, self[x - 1, y - 1] == corner {
          count += 1
        }
      }
    }
    return count * 3
  }

  /// Each twentieth by which there are more, or fewer, dark modules than light ones.
  private var imbalance: Int {
    var count = 0
    for y in 0..<size {
      for x in 0..<size where self[x, y] { count += 1 }
    }
    let percent = Double(count) * 100 / Double(size * size)
    return Int(abs(percent - 50) / 5) * 10
  }
}
