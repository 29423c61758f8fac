import Foundation
import Model
import Testing

@Suite struct HashtagTests {
  @Test(arguments: [
    ("Swift", "swift"), ("SWIFT_6", "swift_6"), ("Straße", "strasse"), ("STRASSE", "strasse"),
    ("STRAẞE", "strasse"), ("ﾊﾛｰ", "ハロー"), ("ハロー", "ハロー"), ("Ｓｗｉｆｔ", "swift"),
    ("ΟΔΟΣ", "οδοσ"), ("οδος", "οδοσ"), ("İstanbul", "istanbul"), ("ISTANBUL", "istanbul"),
    ("cafe\u{301}", "café"), ("CAFÉ", "café"), ("می\u{200C}خواهم", "میخواهم"), ("ﷲ", "الله"),
    ("𝔘nicode", "unicode"), ("ﬁn", "fin"), ("猫", "猫"),
  ])
  func `tags that read alike have one key`(text: String, key: String) throws {
    let tag = try #require(Hashtag(text))
    #expect(Array(tag.key.unicodeScalars) == Array(key.unicodeScalars))
    #expect(tag.text == text)
    #expect(try tag == #require(Hashtag(key)))
  }

  @Test(arguments: [("resume", "résumé"), ("猫", "貓"), ("ば", "は"), ("e\u{301}", "e")])
  func `other tags are others`(one: String, other: String) throws {
    #expect(try #require(Hashtag(one)) != #require(Hashtag(other)))
  }

  @Test(arguments: [
    "", "#a", "a b", "a-b", "1", "_", "a_", "a/b", "a\n", "\u{301}a", "a\u{200C}", "\u{3164}", "🐦",
    String(repeating: "a", count: 101), String(repeating: "ﷲ", count: 26),
  ])
  func `what is no tag is none`(text: String) {
    #expect(Hashtag(text) == nil)
  }

  /// Most tags are of letters for which there is a shorter way to the key.
  @Test func `every key is normalised, in one case, and without what draws nothing`() {
    for value in UInt32(0x80)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["A\(scalar)B", "\(scalar)字"] {
        guard let tag = Hashtag(text) else { continue }
        let visible = String(
          String.UnicodeScalarView(
            text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
        let key = visible.precomposedStringWithCompatibilityMapping.caseFolded
          .precomposedStringWithCompatibilityMapping
        if !tag.key.unicodeScalars.elementsEqual(key.unicodeScalars) {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }
  }

  /// Whatever stands in a text can be asked for by its key, which is what its address shows.
  @Test func `every key is a tag with that key`() {
    for value in UInt32(0)...0x10_FFFF {
      guard let scalar = Unicode.Scalar(value), let tag = Hashtag("a\(scalar)b") else { continue }
      guard Hashtag(tag.key)?.key != tag.key else { continue }
      Issue.record("U+\(String(value, radix: 16))")
    }
  }
}
