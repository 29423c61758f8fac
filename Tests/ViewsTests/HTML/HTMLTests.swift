import Testing
import Views

@Suite struct HTMLTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test func `what is interpolated is text`() {
    let name = "<b class=\"x\">&'"
    #expect(text("<p>\(name)</p>") == "<p>&lt;b class=&quot;x&quot;&gt;&amp;&#39;</p>")
  }

  @Test func `markup is inserted as it is, and only once escaped`() {
    let inner: HTML = "<b>\("a & b")</b>"
    #expect(text("<p>\(inner)</p>") == "<p><b>a &amp; b</b></p>")
    #expect(text("<p>\([inner, inner])</p>") == "<p><b>a &amp; b</b><b>a &amp; b</b></p>")
  }

  @Test func `nothing is nothing`() {
    #expect(text("<p>\(nil as HTML?)\(HTML.empty)</p>") == "<p></p>")
  }

  @Test func `text without markup characters stays byte for byte`() {
    let name = "Ада 🐦 a\u{301}"
    #expect(text("\(name)") == name)
  }

  @Test func `control characters, which no HTML may hold, are replaced`() {
    #expect(text("\("a\0b\u{1B}c")") == "a\u{FFFD}b\u{FFFD}c")
    #expect(text("\("a\tb\r\nc")") == "a\tb\r\nc")
  }
}
