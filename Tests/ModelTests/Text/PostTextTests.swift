import Model
import Testing

@Suite struct PostTextTests {
  @Test(arguments: [
    ("hello", "hello"), ("  hello \n", "hello"), ("\u{3000}你好\u{A0}", "你好"),
    ("one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"), ("a\r\r\nb", "a\n\nb"),
    ("tab\there", "tab\there"), ("a\u{2028}b", "a\u{2028}b"),
  ])
  func `ends are trimmed, line ends become LF, the rest stays`(raw: String, kept: String) throws {
    #expect(try Array(PostText(raw, limit: 100).text.unicodeScalars) == Array(kept.unicodeScalars))
  }

  @Test(arguments: [
    "", " ", "\r\n\t ", "\u{3000}\u{2003}", "\u{200B}", " \u{200D}\u{FEFF}\n\u{2060}",
  ])
  func `a text in which nothing can be seen is nothing`(raw: String) {
    #expect(throws: TextFault.empty) { try PostText(raw, limit: 100) }
  }

  /// NUL, backspace, escape, delete, and one of the later set.
  @Test(arguments: [0x00, 0x08, 0x1B, 0x7F, 0x9D] as [UInt8])
  func `control characters are refused`(code: UInt8) {
    let raw = "a\(Character(Unicode.Scalar(code)))b"
    #expect(throws: TextFault.controlCharacter) { try PostText(raw, limit: 100) }
  }

  @Test func `the limit counts scalars after trimming`() throws {
    #expect(
      try PostText("  " + String(repeating: "я", count: 10) + "  ", limit: 10).text.count == 10)
    #expect(throws: TextFault.tooLong(limit: 10)) {
      try PostText(String(repeating: "я", count: 11), limit: 10)
    }
  }

  @Test func `an emoji family counts as the scalars it is made of`() throws {
    let family = "👩‍👩‍👧‍👦"
    #expect(try PostText(family, limit: 7).text == family)
    #expect(throws: TextFault.tooLong(limit: 6)) { try PostText(family, limit: 6) }
  }

  @Test func `a heap of combining marks is not one character`() {
    #expect(throws: TextFault.tooLong(limit: 500)) {
      try PostText("a" + String(repeating: "\u{301}", count: 500), limit: 500)
    }
  }

  @Test func `CR LF counts once`() throws {
    #expect(try PostText("a\r\nb", limit: 3).text == "a\nb")
  }
}
