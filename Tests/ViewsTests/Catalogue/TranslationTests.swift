import Markup
import Model
import Testing
import Views

/// Everything that people read stands in every language. That each sentence is there, the compiler sees to;
/// that it was translated, these do.
@Suite struct TranslationTests {
  @Test func `no sentence says the same to the letter in two languages`() throws {
    let english = try sentences(of: .english)
    let chinese = try sentences(of: Catalogue[.chinese])
    #expect(english.count > 250 && english.keys == chinese.keys)
    let same = english.filter { chinese[$0.key] == $0.value }.map(\.key)
    #expect(Set(same) == ["site.api", "apiDocs.title"])
  }

  @Test func `no page in Chinese shows a word of another language`() throws {
    for page in try EveryPage(text: "文字", words: Catalogue[.chinese]).rendered() {
      let root = try MarkupReader.read(page.bytes)
      #expect(root["lang"] == "zh-Hans")
      #expect(LatinWords.on(root).isEmpty, "\(page.name)")
    }
  }

  @Test func `Chinese has its own marks, and a space beside Latin letters and digits`() throws {
    for (name, sentence) in try sentences(of: Catalogue[.chinese]) {
      #expect(!sentence.contains(#/[一-鿿][,;:!?]/#), "\(name): \(sentence)")
      #expect(
        !sentence.contains(#/[一-鿿][A-Za-z0-9#@*`]|[A-Za-z0-9*`][一-鿿]/#), "\(name): \(sentence)")
    }
  }

  @Test(arguments: Flash.allCases)
  func `what was done is told in the language of whoever did it`(flash: Flash) throws {
    #expect(try notices(of: flash, in: .english) != notices(of: flash, in: Catalogue[.chinese]))
    #expect(LatinWords.inside(try notices(of: flash, in: Catalogue[.chinese])).isEmpty)
  }

  @Test(arguments: [400, 401, 403, 404, 405, 409, 413, 415, 418, 422, 429, 500, 503])
  func `every error has its words in every language`(status: Int) throws {
    let page = ErrorPage(status: status, requestID: nil)
    let root = try MarkupReader.read(Fixtures.publicFrame(text: Catalogue[.chinese]).render(page))
    #expect(LatinWords.on(root).isEmpty)
  }

  @Test func `every fault has its words in every language`() {
    let faults: [TextFault] = [
      .empty, .tooLong(limit: 47), .tooShort(minimum: 8), .controlCharacter, .wrongForm, .reserved,
      .common, .tooSoon, .tooMany(limit: 4), .nobodyMentioned, .taken, .mismatch,
    ]
    for fault in faults {
      #expect(LatinWords.inside(Catalogue[.chinese].sentence(about: fault)).isEmpty)
    }
  }

  private func notices(of flash: Flash, in words: Catalogue) throws -> String {
    let frame = try Fixtures.frame(flash: flash, text: words)
    let root = try MarkupReader.read(frame.render(LogoutPage()))
    return try #require(root.all(ofClass: "flash").first?.text)
  }

  /// Those that need nothing to be said, by group and name.
  private func sentences(of catalogue: Catalogue) throws -> [String: String] {
    var sentences: [String: String] = [:]
    for group in Mirror(reflecting: catalogue).children {
      for sentence in Mirror(reflecting: group.value).children {
        let name = "\(try #require(group.label)).\(sentence.label ?? "")"
        if let text = sentence.value as? String { sentences[name] = text }
        if let html = sentence.value as? HTML {
          sentences[name] = String(decoding: html.bytes, as: UTF8.self)
        }
      }
    }
    return sentences
  }
}
