import Model
import Testing

@testable import Store

struct SearchTests {
  let site: TestSite
  let ada: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
  }

  @Test(arguments: [
    (
      "The Analytical Engine",
      ["engine", "nalyt", "l e", "T", "th", "the", "THE ANALYTICAL ENGINE"]
    ),
    ("今天天气很好，我们去公园", ["天", "天气", "天气很", "我们去公园", "，我"]),
    ("Привет, как дела?", ["привет", "ПРИВЕТ", "ет, к", "дела?"]),
    ("party 🎉🎊 time", ["🎉", "🎉🎊", "y 🎉🎊 t"]),
    ("the 👩‍👩‍👧‍👦 came", ["👩‍👩‍👧‍👦", "👧", "👩‍👩"]),
    ("100% of snake_case", ["%", "0%", "_", "e_c", "100% of"]),
    ("she said \"it's\" AND left", ["\"it's\"", "'", "AND", "\" and"]),
    ("Große Straße", ["GROSSE", "straße", "strasse", "ß", "ss", "STRAẞE"]),
    ("İstanbul and Iğdır", ["istanbul", "İSTANBUL", "iğdir", "IĞDIR"]),
    ("ΟΔΥΣΣΕΥΣ", ["οδυσσευς", "οδυσσευσ", "ς", "Σ"]),
    ("Cafe\u{301} noir", ["café", "CAFÉ", "é n", "fe\u{301}"]),
    ("日本語とEnglishとعربى", ["語とe", "hとع", "عربى"]),
  ])
  func `any part of a text is found, in any script and case`(text: String, parts: [String]) throws {
    try site.post("something else altogether", by: ada)
    try site.post(text, by: ada)
    for part in parts { #expect(try site.found(part).contains(text), "\(part)") }
  }

  @Test func `a text with all the runs of the wanted one but not itself is not found`() throws {
    try site.post("abcab bca", by: ada)
    #expect(try site.found("abcabca").isEmpty)
    #expect(try site.found("cab b") == ["abcab bca"])
  }

  @Test(arguments: ["xyz", "engines", "天天气", "OR", "*", "engine*", "NEAR(a b)", "grams:a"])
  func `what nobody said is not found`(text: String) throws {
    try site.post("engine", by: ada)
    try site.post("天气", by: ada)
    #expect(try site.found(text).isEmpty)
  }

  @Test(arguments: ["", "   ", "\n\t", "\u{3000}"])
  func `a blank search finds nothing`(text: String) throws {
    try site.post("a post  with   blanks", by: ada)
    #expect(try site.reader.search(text, PageRequest()) == .empty)
  }

  @Test func `white space round a search does not matter`() throws {
    try site.post("engine", by: ada)
    #expect(try site.found("  gin\n") == ["engine"])
  }

  @Test func `a search that is too long counts by its beginning`() throws {
    let long = String(repeating: "0123456789", count: 12)
    try site.post(long, by: ada)
    #expect(try site.found(long + "not there") == [long])
  }

  @Test func `pages of a search follow each other without gaps and repeats`() throws {
    let wanted = try (1...25).map { number in
      try site.post("nothing \(number)", by: ada)
      return try site.post("needle \(number)", by: ada)
    }
    var seen: [ID<Post>] = []
    var page: PostList
    var before: ID<Post>?
    repeat {
      page = try site.reader.search("needle", PageRequest(before: before, limit: 10))
      seen += page.posts.map(\.id)
      before = page.olderBefore
    } while before != nil
    #expect(seen == wanted.reversed())
  }

  @Test func `a search that has looked at enough posts goes on with the next page`() throws {
    let oldest = try site.post("abcab bca abcabca", by: ada)
    let decoy = try PostDraft(PostText("abcab bca", limit: 100))
    let decoys = Array(repeating: (author: ada, draft: decoy, at: TestSite.noon), count: 500)
    for _ in 0..<(Finding<Post>.candidates / decoys.count) {
      _ = try site.store.publishAll(decoys)
    }
    let first = try site.reader.search("abcabca", PageRequest())
    #expect(first.posts.isEmpty)
    let next = try #require(first.olderBefore)
    let second = try site.reader.search("abcabca", PageRequest(before: next))
    #expect(second.posts.map(\.id) == [oldest])
    #expect(second.olderBefore == nil)
  }
}
