import Model
import Testing

@testable import Views

@Suite struct XMLTests {
  private func text(_ xml: XML) -> String { String(decoding: xml.bytes, as: UTF8.self) }

  @Test func `text leaves neither its element nor its attribute`() {
    let hostile = #"]]> & </title> "' <!-- <?x?>"#
    #expect(
      text("<title a=\"\(hostile)\">\(hostile)</title>").matches(of: /</).count == 2)
    #expect(text("\(StoredText("a & b"))") == "a &amp; b")
  }

  /// XML 1.0, 2.2.
  @Test func `no character is left that XML does not know`() {
    let controls = (0..<0x20).compactMap { Unicode.Scalar(UInt8($0)) }.map(Character.init)
    let allowed = controls.filter { ["\t", "\n", "\r"].contains($0) }
    #expect(text("\(String(controls))").filter { $0 != "\u{FFFD}" } == String(allowed))
    #expect(text("\("a\u{FFFE}b\u{FFFF}c")") == "a\u{FFFD}b\u{FFFD}c")
    #expect(text("\(StoredText("\u{FFFF}"))") == "\u{FFFD}")
    #expect(
      text("\("\u{FFFD}\u{FFFC}\u{E000}\u{10FFFF}👋")") == "\u{FFFD}\u{FFFC}\u{E000}\u{10FFFF}👋")
  }

  @Test func `HTML becomes text, which is HTML again once it is read`() {
    let html: HTML = "<p>\("a < b & c\u{FFFE}")</p>"
    #expect(text("\(text: html)") == "&lt;p&gt;a &amp;lt; b &amp;amp; c\u{FFFD}&lt;/p&gt;")
  }
}
