/// Web addresses, after the extended autolinks of GitHub Flavored Markdown (section 6.9): they begin with
/// `http://` or `https://`, end with white space, and leave the punctuation of the sentence outside.
/// So do those of Chinese and Japanese, and typographic quotes.
extension TextScanner {
  func address(aroundColonAt colon: Int) -> TextMark? {
    guard has("://", at: colon), let start = startOfScheme(before: colon),
      start == 0 || !Unicode.Scalar(text[start - 1]).isASCIIAlphanumeric
    else { return nil }
    let host = colon + 3
    guard host < text.count,
      Unicode.Scalar(text[host]).isASCIIAlphanumeric || text[host] == UInt8(ascii: "[")
        || text[host] >= 0x80
    else { return nil }
    var end = host
    while end < text.count, !endsAddress(at: end) { end += 1 }
    end = withoutPunctuation(from: host, to: end)
    return end > host ? TextMark(kind: .address, range: start..<end) : nil
  }

  private func startOfScheme(before colon: Int) -> Int? {
    for scheme in ["https", "http"] {
      let start = colon - scheme.utf8.count
      if start >= 0, text[start..<colon].elementsEqual(scheme.utf8, by: { $0 | 0x20 == $1 }) {
        return start
      }
    }
    return nil
  }

  private func endsAddress(at index: Int) -> Bool {
    switch text[index] {
    case ...UInt8(ascii: " "), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F: true
    // U+2018 to U+201F, typographic quotes; U+3000 to U+303F and U+FF00 to U+FF60, the punctuation of
    // Chinese and Japanese.
    case 0xE2: bytes(after: index).map { $0 == 0x80 && (0x98...0x9F).contains($1) } ?? true
    case 0xE3: bytes(after: index).map { next, _ in next == 0x80 } ?? true
    case 0xEF: bytes(after: index).map { $0 == 0xBC || $0 == 0xBD && $1 <= 0xA0 } ?? true
    default: false
    }
  }

  private func bytes(after index: Int) -> (UInt8, UInt8)? {
    index + 2 < text.count ? (text[index + 1], text[index + 2]) : nil
  }

  /// A closing bracket belongs to the address if the address has its opening one.
  private func withoutPunctuation(from start: Int, to end: Int) -> Int {
    var end = end
    var round = unopened("(", ")", in: start..<end)
    var square = unopened("[", "]", in: start..<end)
    while end > start {
      switch text[end - 1] {
      case UInt8(ascii: ")") where round > 0: round -= 1
      case UInt8(ascii: "]") where square > 0: square -= 1
      case let byte where byte.endsSentence: break
      default: return end
      }
      end -= 1
    }
    return end
  }

  /// How many more closing brackets there are than opening ones.
  private func unopened(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, in range: Range<Int>
  ) -> Int {
    text[range].count { $0 == UInt8(ascii: closing) }
      - text[range].count { $0 == UInt8(ascii: opening) }
  }
}

extension UInt8 {
  fileprivate var endsSentence: Bool {
    switch self {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
