/// Finds the web addresses in a text that somebody typed, after the extended autolinks of GitHub Flavored
/// Markdown (section 6.9): they begin with `http://` or `https://`, end with white space, and leave
/// the punctuation of the sentence outside. So do those of Chinese and Japanese, and typographic quotes.
struct WebLinks {
  private static let schemes: [StaticString] = ["http://", "https://"]

  private let text: [UInt8]

  /// - Parameter text: UTF-8.
  init(in text: [UInt8]) {
    self.text = text
  }

  /// Where they stand, in order, in bytes.
  var ranges: [Range<Int>] {
    guard text.span.mayHaveAddress else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      if let link = link(at: index) {
        found.append(link)
        index = link.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func link(at start: Int) -> Range<Int>? {
    guard text[start] | 0x20 == UInt8(ascii: "h"), start == 0 || !text[start - 1].isAlphanumeric,
      let host = endOfScheme(at: start), host < text.count,
      text[host].isAlphanumeric || text[host] == UInt8(ascii: "[") || text[host] >= 0x80
    else { return nil }
    var end = host
    while end < text.count, !endsAddress(at: end) { end += 1 }
    end = withoutPunctuation(from: host, to: end)
    return end > host ? start..<end : nil
  }

  private func endOfScheme(at start: Int) -> Int? {
    for scheme in Self.schemes {
      let end = start + scheme.utf8CodeUnitCount
      guard end <= text.count else { continue }
      let isThere = scheme.withUTF8Buffer { scheme in
        scheme.indices.allSatisfy { text[start + $0].lowercased == scheme[$0] }
      }
      if isThere { return end }
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

extension StoredText {
  /// Where the web addresses in it stand, in order, in bytes.
  public var links: [Range<Int>] { WebLinks(in: utf8).ranges }
}

extension Span<UInt8> {
  /// Without a way out of the loop, the compiler looks at many bytes at once.
  fileprivate var mayHaveAddress: Bool {
    guard count > 3 else { return false }
    var found: UInt8 = 0
    for index in 0..<count - 2 {
      let isColon: UInt8 = self[unchecked: index] == UInt8(ascii: ":") ? 1 : 0
      let isSlash: UInt8 = self[unchecked: index + 1] == UInt8(ascii: "/") ? 1 : 0
      found |= isColon & isSlash
    }
    return found != 0
  }
}

extension UInt8 {
  fileprivate var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }

  fileprivate var isAlphanumeric: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }

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
