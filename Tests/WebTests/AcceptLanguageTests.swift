import Fuzz
import Testing
import Web

struct AcceptLanguageTests {
  private static let languages = ["en", "zh", "pt", "pt-br"]

  private func preferred(_ header: String) -> String? {
    Request.made(headers: [("Accept-Language", header)]).preferredLanguage(of: Self.languages)
      .map { Self.languages[$0] }
  }

  @Test(arguments: [
    ("en", "en"), ("en-GB", "en"), ("EN-us", "en"),
    ("zh", "zh"), ("zh-CN", "zh"), ("zh-Hans", "zh"), ("zh-Hans-SG", "zh"), ("ZH-cn", "zh"),
    ("zh-TW", "zh"), ("zh-Hant-HK", "zh"),
    ("pt", "pt"), ("pt-PT", "pt"), ("pt-BR", "pt-br"), ("pt-BR-x-wild", "pt-br"),
    ("zh-CN,zh;q=0.9,en;q=0.8", "zh"), ("en-US,en;q=0.9,zh-CN;q=0.8,zh;q=0.7", "en"),
    ("en;q=0.5, zh;q=0.8", "zh"), ("en;q=0.8 , zh ; Q=0.801", "zh"),
    ("de, fr;q=0.9, zh;q=0.1", "zh"),
    ("zh, en", "zh"), ("en, zh", "en"), ("en;q=1.0, zh;q=1.000", "en"),
    ("zh-TW;q=0, zh", "zh"), ("zh;q=0, en;q=0.1", "en"), ("zh;q=0.9999, en;q=0.1", "en"),
    ("zh;q=2, en;q=0.1", "en"), ("zh;q=, en;q=0.1", "en"), ("zh;level=1;q=0.2, en;q=0.1", "zh"),
    ("\ten , ", "en"), (",,;;, zh", "zh"),
  ])
  func `the language that is wanted most is found`(header: String, language: String) {
    #expect(preferred(header) == language)
  }

  @Test(arguments: [
    "", "*", "*;q=0.5", "de-AT, fr", "en;q=0", "z", "e", "zho", "english", "en_US", "enzh", "-",
    "-en",
    ",", ";", "q=1", "\u{0}", "中文",
  ])
  func `what names no language of ours asks for none`(header: String) {
    #expect(preferred(header) == nil)
  }

  @Test func `who says nothing asks for none`() {
    #expect(Request.made().preferredLanguage(of: Self.languages) == nil)
  }

  @Test func `nobody is listened to for ever`() {
    let others = Array(repeating: "de", count: 49).joined(separator: ",")
    #expect(preferred("\(others),zh") == "zh")
    #expect(preferred("\(others),de,zh") == nil)
  }

  @Test func `any header asks for a language that it names, or for none`() {
    var random = SeededGenerator(seed: 31)
    let sample = Array("zh-CN,zh;q=0.9,en-US;q=0.8,en;q=0.7,pt-BR;q=0.1".utf8)
    for _ in 0..<20_000 {
      let header = String(decoding: random.mutated(sample), as: UTF8.self)
      guard let language = preferred(header) else { continue }
      #expect(header.lowercased().contains(language))
    }
    for _ in 0..<5_000 {
      let header = random.text(0...60)
      if let language = preferred(header) { #expect(header.lowercased().contains(language)) }
    }
  }
}
