import Fuzz
import Markup
import Model
import Testing
import Views

@Suite struct MarksTests {
  private func html(_ text: StoredText, mentioned: StoredText? = nil) -> String {
    String(decoding: ("\(linked: text, mentioned: mentioned)" as HTML).bytes, as: UTF8.self)
  }

  private func read(_ html: String) throws -> Element {
    try MarkupReader.read(Array("<!doctype html>\n<p>\(html)</p>".utf8))
  }

  @Test func `whom a post mentions can be visited, whoever else it names cannot`() {
    let text: StoredText = "@Ada, @grace and ＠linus"
    #expect(
      html(text, mentioned: "linus ada")
        == #"<a class="mention" href="/@Ada">@Ada</a>, @grace and "#
        + #"<a class="mention" href="/@linus">＠linus</a>"#)
    #expect(html(text) == "@Ada, @grace and ＠linus")
    #expect(html("@ad", mentioned: "ada") == "@ad")
  }

  @Test(arguments: [
    ("#Swift", "/tags/swift"), ("#Straße", "/tags/strasse"), ("#a_1", "/tags/a_1"),
    ("＃ﾊﾛｰ", "/tags/%E3%83%8F%E3%83%AD%E3%83%BC"),
    ("#مرحبا", "/tags/%D9%85%D8%B1%D8%AD%D8%A8%D8%A7"),
  ])
  func `a tag leads to what equal tags share`(text: String, address: String) {
    #expect(
      html(StoredText(text)) == "<a class=\"tag\" rel=\"tag\" href=\"\(address)\">\(text)</a>")
  }

  @Test func `emphasis and code are shown as such, and hold text`() {
    #expect(
      html("*<b>* **\"x\"** `<i>&amp;`")
        == "<em>&lt;b&gt;</em> <strong>&quot;x&quot;</strong> <code>&lt;i&gt;&amp;amp;</code>")
    #expect(
      html("**see https://a.example/?a&b**")
        == "<strong>see <a rel=\"nofollow ugc noopener\" href=\"https://a.example/?a&amp;b\">"
        + "https://a.example/?a&amp;b</a></strong>")
  }

  /// A text without the markers that are shown as tags.
  private func unmarked(_ text: StoredText) -> String {
    var (shown, end) = ([UInt8](), 0)
    for mark in text.marks {
      shown += text.utf8[end..<mark.range.lowerBound]
      switch mark.kind {
      case .begin, .end: break
      case .code: shown += text.utf8[mark.range].dropFirst().dropLast()
      case .address, .mention, .hashtag: shown += text.utf8[mark.range]
      }
      end = mark.range.upperBound
    }
    return String(decoding: shown + text.utf8[end...], as: UTF8.self)
  }

  @Test func `every text is well-formed, and nothing is lost or added but markers`() throws {
    let parts = [
      "*", "**", "***", "_", "`", "@", "＠", "#", "＃", "ada", "@ada", "#a", "https://a.example/",
      " ", "\n", "<",
      ">", "&", "\"", "'", "&lt;", "</em>", "<code>", "é", "字", "🐦", "(", ")", "1", "\\", "\n\n",
    ]
    var random = SeededGenerator(seed: 7)
    for _ in 0..<5_000 {
      var source = ""
      for _ in 0..<Int.random(in: 0...16, using: &random) {
        source += parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      let text = StoredText(source)
      let paragraph = try read(html(text, mentioned: "ada"))
      #expect(paragraph.text == unmarked(text), "\(source)")
      #expect(
        paragraph.all.dropFirst().allSatisfy {
          ["a", "em", "strong", "code"].contains($0.name)
        }, "\(source)")
    }
  }

  @Test func `bytes that are no text are well-formed as well`() throws {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let bytes = random.mutated(Array("*é* #字 _@ada_ `🐦` **＃a** https://a.example/<".utf8))
      // Line ends are LF once a text is stored.
      let text = StoredText(utf8: bytes.filter { $0 != UInt8(ascii: "\r") })
      #expect(throws: Never.self) { try read(html(text, mentioned: "ada")) }
    }
  }
}
