import Markup
import Testing

@Suite struct EscapingTests {
  /// What people have tried on other sites.
  static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "\" autofocus onfocus=\"alert(1)", "</title><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>", "<!--", "-->", "]]>", "<![CDATA[", "&lt;script&gt;",
    "&", "&#60;", "javascript:alert(1)", "`onerror=alert(1)", "<svg/onload=alert(1)>",
    "\u{202E}txet desrever", "a\u{301}\u{302}<b>", "😀<i>", "${7*7}{{7*7}}",
  ]

  @Test(arguments: hostile)
  func `no text of a stranger changes the tags of any page`(text: String) throws {
    let harmless = try EveryPage(text: "harmless").rendered()
    for (page, expected) in zip(try EveryPage(text: text).rendered(), harmless) {
      let skeleton = try MarkupReader.read(page.bytes).skeleton
      #expect(skeleton == (try MarkupReader.read(expected.bytes).skeleton), "\(page.name)")
      #expect(
        String(decoding: page.bytes, as: UTF8.self).ranges(of: "<script").count == 1, "\(page.name)"
      )
    }
  }

  @Test func `what was typed comes back to the letter`() throws {
    let text = "\n\n<b>\"Ada\" & 'Grace'</b>\n  "
    let page = try #require(try EveryPage(text: text).rendered().last { $0.name == "home" })
    let draft = try MarkupReader.read(page.bytes).forms.first { $0.action == "/posts" }
    #expect(draft?["text"] == text)
  }

  @Test func `pages run the one script that all share, and carry no style in attributes`() throws {
    for page in try EveryPage(text: "harmless").rendered() {
      for element in try MarkupReader.read(page.bytes).all {
        #expect(element.name != "style", "\(page.name)")
        #expect(
          element.name != "script"
            || element["src"] == "/static/0123456789ab/js/main.js" && element.text.isEmpty,
          "\(page.name)")
        #expect(
          !element.attributes.contains { $0.name.hasPrefix("on") || $0.name == "style" },
          "\(page.name)")
      }
    }
  }
}
