import Model
import Testing

@testable import Store

struct ExactSearchTests {
  let site: TestSite
  let ada: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
  }

  private func found(_ text: String) throws -> [String] {
    try site.whetherIndexedOrNot {
      try site.reader.oldestPosts(containing: text, CursorRequest()).elements.map(\.text.string)
    }
  }

  @Test func `every character counts, white space too`() throws {
    for text in ["one two", "onetwo", "two one "] { try site.post(text, by: ada) }
    #expect(try found(" ") == ["one two", "two one"])
    #expect(try found("E T") == ["one two"])
    #expect(try found("two ") == ["two one"])
    #expect(try found("") == ["one two", "onetwo", "two one"])
  }

  @Test func `of a long text each character counts`() throws {
    let long = String(repeating: "0123456789", count: 50)
    try site.post(long, by: ada)
    #expect(try found(long) == [long])
    #expect(try found(long + "0").isEmpty)
  }

  @Test func `a search that has looked at enough posts goes on, in both directions`() throws {
    let oldest = try site.post("abcab bca abcabca", by: ada)
    let decoy = try PostDraft(PostText("abcab bca", limit: 100))
    let decoys = Array(repeating: (author: ada, draft: decoy, at: TestSite.noon), count: 500)
    for _ in 0...(Finding<Post>.candidates / decoys.count) {
      _ = try site.store.publishAll(decoys)
    }
    let newest = try site.post("abcabca", by: ada)

    var page = try site.reader.oldestPosts(containing: "abcabca", CursorRequest())
    #expect(page.elements.map(\.id) == [oldest])
    page = try site.reader.oldestPosts(containing: "abcabca", CursorRequest(page.next))
    #expect(page.elements.map(\.id) == [newest])
    #expect(page.next == nil)
    page = try site.reader.oldestPosts(containing: "abcabca", CursorRequest(page.previous))
    #expect(page.elements.isEmpty)
    page = try site.reader.oldestPosts(containing: "abcabca", CursorRequest(page.previous))
    #expect(page.elements.map(\.id) == [oldest])
    #expect(page.previous == nil)
  }
}
