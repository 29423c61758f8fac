import Fuzz
import Testing

@testable import Model

@Suite struct TextScannerTests {
  /// Everything that begins or ends something, and a part of each script that is looked at.
  private static let alphabet = Array(
    "*_`@#:/\n .a1é<>[^\\&-字،ي्\u{200D}＃＠🐦http".unicodeScalars)

  private func check(_ text: StoredText) {
    var end = 0
    var begun: [Emphasis] = []
    for mark in text.marks {
      #expect(mark.range.lowerBound >= end && !mark.range.isEmpty, "\(text.string)")
      end = mark.range.upperBound
      switch mark.kind {
      case .begin(let kind):
        #expect(!begun.contains(kind), "\(text.string)")
        begun.append(kind)
      case .end(let kind): #expect(begun.popLast() == kind, "\(text.string)")
      case .address, .mention, .hashtag, .code: break
      }
    }
    #expect(end <= text.utf8.count && begun.isEmpty, "\(text.string)")
  }

  @Test func `marks follow each other, and pairs nest, in every text`() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        text.unicodeScalars.append(
          Self.alphabet[Int.random(in: 0..<Self.alphabet.count, using: &random)])
      }
      check(StoredText(text))
      check(StoredText(utf8: random.mutated(Array(text.utf8))))
    }
    for _ in 0..<2_000 { check(StoredText(utf8: random.bytes(0...40))) }
  }

  /// Every text of up to six of these.
  @Test func `marks follow each other, and pairs nest, in all short texts`() {
    let alphabet = Array("*_`a \n".utf8)
    var texts: [[UInt8]] = [[]]
    for _ in 0..<6 {
      texts = texts.flatMap { text in alphabet.map { text + [$0] } }
      for text in texts { check(StoredText(utf8: text)) }
    }
  }

  /// What makes such scanners slow: beginnings without ends, and ends that do not fit.
  @Test(arguments: [
    "*", "_", "`", "[", "@", "#", ":", "_*", "*a ", "a* ", "*a _b ", "**a *b ", "*a*", "***a** ",
    "_a *b* ",
    "`a``", "``a`", "` ", "`\n", "`\n\n", "* \n", "*a\n ", "\n", "#a", "#1", "#١", "#猫", "#_",
    "#a·", "@a",
    "@-", "http://", "http://[", "http://]", "http://a)", "h://", "https:", "\u{200D}", "é", "🐦*",
    "\\*",
  ])
  func `a text of double length costs double`(part: String) {
    let once = CountedBytes(String(repeating: part, count: 5_000))
    let twice = CountedBytes(String(repeating: part, count: 10_000))
    _ = TextScanner(once).marks()
    _ = TextScanner(twice).marks()
    #expect(twice.reads <= 2 * once.reads + 1_000)
    #expect(twice.reads <= 40 * twice.count)
  }
}

/// Bytes that count how often one of them is looked at.
private final class CountedBytes: RandomAccessCollection {
  private let bytes: [UInt8]
  private(set) var reads = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var startIndex: Int { 0 }
  var endIndex: Int { bytes.count }

  subscript(index: Int) -> UInt8 {
    reads += 1
    return bytes[index]
  }
}
