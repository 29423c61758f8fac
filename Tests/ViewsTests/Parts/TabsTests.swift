import Markup
import Testing
import Views

@Suite struct TabsTests {
  private func tabs(_ page: some Page, _ frame: Frame) throws -> [Element] {
    try MarkupReader.read(frame.render(page)).all(ofClass: "tabs").flatMap { $0.all("a") }
  }

  @Test(arguments: HomePage.Scope.allCases)
  func `a member sees on which of the two home pages they are`(scope: HomePage.Scope) throws {
    let links = try tabs(
      HomePage(scope: scope, listing: Fixtures.listing([])), Fixtures.frame())
    #expect(links.map { $0["href"] } == ["/", "/following"])
    #expect(links.filter { $0["aria-current"] == "page" }.map { $0["href"] } == [scope.rawValue])
  }

  @Test func `a stranger has one home page, and no tabs`() throws {
    let page = HomePage(listing: Fixtures.listing([]))
    #expect(try tabs(page, Fixtures.publicFrame()).isEmpty)
  }

  @Test func `a person's lists are beside each other, with their numbers`() throws {
    let person = try Fixtures.account("grace", id: 2, followers: 1, following: 12)
    let links = try tabs(Fixtures.followsPage(person, .followers), Fixtures.publicFrame())
    #expect(links.map { $0["href"] } == ["/@grace/following", "/@grace/followers"])
    #expect(links.map(\.text) == ["12 following", "1 follower"])
    #expect(links.map { $0["aria-current"] } == [nil, "page"])
  }
}
