import Markup
import Model
import Testing
import Views

@Suite struct EmptyStateTests {
  private let nothing = Fixtures.listing([])

  private func notice(_ bytes: [UInt8]) throws -> String? {
    try MarkupReader.read(bytes).all(ofClass: "empty").first?.text
  }

  @Test func `an empty home page says so, and invites members to begin`() throws {
    let page = HomePage(listing: nothing)
    let stranger = try notice(Fixtures.publicFrame().render(page))
    let member = try notice(Fixtures.frame().render(page))
    #expect(stranger != nil && member != nil && stranger != member)
  }

  @Test func `a person without posts is told so in the second person, others in the third`() throws
  {
    let page = Fixtures.personPage(try Fixtures.account(name: "Ada L."), nothing)
    #expect(try notice(Fixtures.publicFrame().render(page))?.contains("Ada L.") == true)
    #expect(try notice(Fixtures.frame().render(page))?.hasPrefix("You") == true)
  }

  @Test func `who follows nobody is told how to begin`() throws {
    let page = HomePage(scope: .following, listing: nothing)
    #expect(try notice(Fixtures.frame().render(page))?.contains("press Follow") == true)
  }

  @Test(arguments: FollowsPage.Side.allCases)
  func `a list of nobody says so, to its owner in the second person`(side: FollowsPage.Side)
    throws
  {
    let nobody = CursorPage<PersonLine>(elements: [], next: nil, previous: nil)
    let page = FollowsPage(
      person: try Fixtures.account(name: "Ada L."), side: side, people: nobody)
    let stranger = try #require(try notice(Fixtures.publicFrame().render(page)))
    let owner = try #require(try notice(Fixtures.frame().render(page)))
    #expect(stranger.contains("Ada L.") && owner.lowercased().contains("you"))
  }

  @Test(arguments: HiddenPage.Kind.allCases)
  func `who hides nobody is told so`(kind: HiddenPage.Kind) throws {
    let nobody = CursorPage<PersonLine>(elements: [], next: nil, previous: nil)
    let page = HiddenPage(kind: kind, people: nobody)
    #expect(try notice(Fixtures.frame().render(page))?.contains("nobody") == true)
  }

  @Test func `past the end of a list of people there is a way back`() throws {
    let nobody = CursorPage<PersonLine>(elements: [], next: nil, previous: .after(ID(5)))
    let page = FollowsPage(person: try Fixtures.account(), side: .followers, people: nobody)
    let root = try MarkupReader.read(Fixtures.publicFrame().render(page))
    #expect(root.all(ofClass: "empty").count == 1)
    let links = root.all(ofClass: "pager").flatMap { $0.all("a") }.map { $0["href"] }
    #expect(links == ["/@ada/followers"])
  }

  @Test func `a search without results repeats what was searched for`() throws {
    let page = SearchPage(query: "swifts", encodedQuery: "swifts", listing: nothing)
    #expect(try notice(Fixtures.publicFrame().render(page))?.contains("swifts") == true)
  }

  @Test func `a search page on which nothing was asked shows neither results nor regrets`() throws {
    let page = SearchPage(query: "", encodedQuery: "", listing: nil)
    let root = try MarkupReader.read(Fixtures.publicFrame().render(page))
    #expect(root.all(ofClass: "empty").isEmpty && root.all(ofClass: "posts").isEmpty)
  }

  @Test func `nobody waiting and no other session are said in words`() throws {
    let frame = try Fixtures.frame(role: .moderator)
    #expect(try notice(frame.render(SignupQueuePage(waiting: [], work: Fixtures.work()))) != nil)
    let alone = SessionsPage(sessions: [Fixtures.session()], current: ID(10))
    #expect(try notice(frame.render(alone)) != nil)
  }

  @Test func `past the last page there is nothing older, and a way back`() throws {
    let page = HomePage(listing: Fixtures.listing([], isContinued: true))
    let root = try MarkupReader.read(Fixtures.publicFrame().render(page))
    #expect(root.all(ofClass: "empty").count == 1)
    #expect(root.all(ofClass: "pager").flatMap { $0.all("a") }.map { $0["href"] } == ["/"])
  }
}
