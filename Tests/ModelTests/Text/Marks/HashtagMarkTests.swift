import Model
import Testing

@Suite struct HashtagMarkTests {
  private func tags(in text: String) -> [String] { StoredText(text).hashtags.map(\.text) }

  @Test(arguments: [
    ("#swift", ["swift"]), ("#Swift6 and #a_b.", ["Swift6", "a_b"]),
    ("(#one,#two)", ["one", "two"]),
    ("#1st #2026", ["1st"]), ("*#tag*", ["tag"]), ("#tag_ and _#x_", ["tag"]), ("#_x", ["_x"]),
    ("#a-b", ["a"]), ("#a's", ["a"]), ("one\n#two", ["two"]),
  ])
  func `a word behind a number sign is a tag`(text: String, found: [String]) {
    #expect(tags(in: text) == found)
  }

  @Test(arguments: [
    ("#Straße #ÅNGSTRÖM #naïve", ["Straße", "ÅNGSTRÖM", "naïve"]),
    ("#cafe\u{301}!", ["cafe\u{301}"]), ("#col·lecció·", ["col·lecció"]),
    ("#Привет, #Ελλάδα;", ["Привет", "Ελλάδα"]), ("我喜欢#猫，#狗#鸟。", ["猫", "狗", "鸟"]),
    ("＃ハロー #ﾊﾛｰ・ワールド", ["ハロー", "ﾊﾛｰ・ワールド"]), ("#안녕 세계", ["안녕"]),
    ("#مرحبا، و#القاهرة_٢٠٢٦", ["مرحبا", "القاهرة_٢٠٢٦"]),
    ("#می\u{200C}خواهم", ["می\u{200C}خواهم"]),
    ("#हिन्दी #श्रीमान्।", ["हिन्दी", "श्रीमान्"]), ("#ශ්\u{200D}රී", ["ශ්\u{200D}රී"]),
    ("#บวมน้ำ", ["บวมน้ำ"]), ("#צה״ל", ["צה״ל"]), ("#བོད་ཡིག་", ["བོད་ཡིག"]), ("#ᏣᎳᎩ", ["ᏣᎳᎩ"]),
    ("#𝔘𝔫𝔦𝔠𝔬𝔡𝔢", ["𝔘𝔫𝔦𝔠𝔬𝔡𝔢"]),
  ])
  func `words of any script are tags`(text: String, found: [String]) {
    #expect(tags(in: text) == found)
  }

  @Test(arguments: [
    "#", "# tag", "##tag", "#1", "#٢٠٢٦", "#_", "C#minor", "Си#диез", "1#a", "_#a", "/#a", "&#x27;",
    "&#a",
    "#-a", "#\u{301}a", "#️⃣a", "#\u{200C}a", "#\u{3164}", "#🐦", "https://example.org/#a", "`#a`",
    "#http://example.org", "#" + String(repeating: "x", count: 101),
  ])
  func `nothing else is a tag`(text: String) {
    #expect(tags(in: text) == [])
  }

  @Test func `a tag has up to a hundred letters`() {
    let longest = String(repeating: "字", count: Hashtag.limit)
    #expect(tags(in: "#\(longest) x") == [longest])
  }

  @Test func `a tag that is there twice counts once, as it was first written`() {
    #expect(tags(in: "#Straße #bird #STRASSE #Bird") == ["Straße", "bird"])
  }
}
