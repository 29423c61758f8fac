import Markup
import Testing
import Views

@Suite struct ListingTests {
  private func links(_ page: some Page) throws -> [String] {
    try MarkupReader.read(Fixtures.publicFrame().render(page)).all(ofClass: "pager")
      .flatMap { $0.all("a") }.compactMap { $0["href"] }
  }

  @Test func `a list that fits on one page has no pager`() throws {
    #expect(try links(HomePage(listing: Fixtures.listing([try Fixtures.post()]))).isEmpty)
  }

  @Test func `the first page leads to older posts, a later one back to the newest too`() throws {
    let posts = [try Fixtures.post(100)]
    #expect(try links(HomePage(listing: Fixtures.listing(posts, older: 100))) == ["/?before=100"])
    let later = Fixtures.listing(posts, older: 100, isContinued: true)
    #expect(try links(HomePage(listing: later)) == ["/", "/?before=100"])
    let last = Fixtures.listing(posts, isContinued: true)
    #expect(try links(HomePage(listing: last)) == ["/"])
  }

  @Test func `a person's list and a search page within themselves`() throws {
    let listing = Fixtures.listing([try Fixtures.post(100)], older: 100, isContinued: true)
    let person = Fixtures.personPage(try Fixtures.account(), listing)
    #expect(try links(person) == ["/@ada", "/@ada?before=100"])
    let search = SearchPage(query: "a&b", encodedQuery: "a%26b", listing: listing)
    #expect(try links(search) == ["/search?q=a%26b", "/search?q=a%26b&before=100"])
  }

  @Test func `a search that found nothing yet, but has more to look at, can go on`() throws {
    let listing = Fixtures.listing([], older: 100)
    let search = SearchPage(query: "a", encodedQuery: "a", listing: listing)
    #expect(try links(search) == ["/search?q=a&before=100"])
  }
}
