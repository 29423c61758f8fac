/// Markers of one kind side by side.
struct MarkerRun {
  let marker: UInt8
  let range: Range<Int>
  let flanks: Flanks

  var isUnderscore: Bool { marker == UInt8(ascii: "_") }

  /// Emphasis with underscores begins and ends outside of words only.
  var mayBegin: Bool { isUnderscore ? flanks.beginWord : flanks.isLeft }
  var mayEnd: Bool { isUnderscore ? flanks.endWord : flanks.isRight }
}

/// What markers may do by what stands on both sides of them.
struct Flanks {
  /// CommonMark's left-flanking: a word begins after it.
  let isLeft: Bool
  /// Right-flanking: a word ends before it.
  let isRight: Bool
  /// A word begins after it, and none ends before.
  let beginWord: Bool
  let endWord: Bool

  init(before: Unicode.Scalar, after: Unicode.Scalar) {
    let isText = before == "\\" || before.isDigit && after.isDigit || Self.areFace(before, after)
    let (left, right) = (Side(before), Side(after))
    let isDense = before.isEastAsian || after.isEastAsian
    isLeft = !isText && right != .space && (right != .punctuation || left != .word || isDense)
    isRight = !isText && left != .space && (left != .punctuation || right != .word || isDense)
    beginWord = isLeft && (!isRight || left == .punctuation)
    endWord = isRight && (!isLeft || right == .punctuation)
  }

  private static func areFace(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == right && Side(left) == .punctuation || left == ">" && right == "<"
  }
}

private enum Side {
  case space, punctuation, word

  init(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      self =
        scalar.isASCIIAlphanumeric
        ? .word : scalar.value > 0x20 && scalar.value < 0x7F ? .punctuation : .space
    } else {
      self = scalar.properties.isWhitespace ? .space : scalar.isPunctuation ? .punctuation : .word
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
