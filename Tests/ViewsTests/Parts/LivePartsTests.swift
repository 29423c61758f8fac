import Markup
import Model
import Testing

@testable import Views

@Suite struct LivePartsTests {
  private func words(_ frame: Frame) throws -> [String: Element] {
    let root = try MarkupReader.read(frame.render(LogoutPage()))
    let entries = try #require(root.all("template").first).all("li")
    return Dictionary(uniqueKeysWithValues: entries.map { ($0["data-word"] ?? "", $0) })
  }

  /// As `words.js` puts a number into a sentence, in a language with one plural.
  private func sentence(_ entry: Element?, _ count: Int) throws -> String {
    let entry = try #require(entry)
    let words = count == 1 ? entry["data-one"] ?? entry.text : entry.text
    return words.replacing("88", with: "\(count)")
  }

  @Test(arguments: Language.allCases) func `scripts say ages as pages do`(language: Language) throws
  {
    let frame = try Fixtures.frame(text: Catalogue[language])
    let words = try words(frame)
    func page(_ seconds: Int64) -> String {
      let time = frame.time(frame.now.adding(seconds: -seconds))
      return String(decoding: time.bytes, as: UTF8.self)
    }
    #expect(page(59).contains(">\(try #require(words["now"]).text)<"))
    for (name, seconds, limit) in [("minutes", 60, 59), ("hours", 3600, 23), ("days", 86_400, 6)] {
      for count in 1...limit {
        let said = try sentence(words[name], count)
        #expect(page(Int64(count * seconds)).contains(">\(said)<"))
      }
    }
  }

  @Test(arguments: [1, 2, 100]) func `and count as the language does`(count: Int) throws {
    let words = try words(Fixtures.frame())
    #expect(try sentence(words["new-posts"], count) == LiveWords.english.newPosts(count))
    #expect(try sentence(words["unread"], count) == NotificationWords.english.unread(count))
  }

  @Test func `a stranger is shown no key that strangers have no use for`() throws {
    func keys(_ frame: Frame) throws -> [String] {
      try MarkupReader.read(frame.render(LogoutPage())).all("kbd").map(\.text)
    }
    #expect(try keys(Fixtures.frame()).contains("l"))
    #expect(try !keys(Fixtures.publicFrame()).contains("l"))
  }

  @Test func `only the newest part of a list is brought what is new`() throws {
    func live(_ page: some Page) throws -> [String?] {
      try MarkupReader.read(Fixtures.publicFrame().render(page)).all(ofClass: "posts")
        .map { $0["data-live"] }
    }
    let newest = Fixtures.listing([try Fixtures.post()])
    let older = Fixtures.listing([try Fixtures.post()], isContinued: true)
    #expect(try live(HomePage(scope: .following, listing: newest)) == ["/following"])
    #expect(try live(HomePage(scope: .following, listing: older)) == [nil])
    #expect(try live(SearchPage(query: "a", encodedQuery: "a", listing: newest)) == [nil])
  }
}
