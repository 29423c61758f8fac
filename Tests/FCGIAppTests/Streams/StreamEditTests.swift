import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// Who is told that a post says something else: whoever sees it on the page.
@Suite struct StreamEditTests {
  private static let lists = ["/", "/following", "/@ada", "/@linus", "/tags/x"]

  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let linus: Browser
  private let broadcast: Broadcast

  init() throws {
    site = try TestSite { $0.postsPerMinute = 1_000 }
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    linus = try site.joined(.linus)
    broadcast = try site.broadcast()
    try grace.submit("/@ada/follow", on: "/@ada")
  }

  private func edit(_ post: String, to text: String, warning: String = "") throws {
    let entries = ["text": text, "warning": warning]
    #expect(try ada.submit("\(post)/edit", on: "\(post)/edit", entries).location == post)
  }

  private func id(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  private func told(_ listener: Listener) throws -> [Listener.Event] {
    try broadcast.look()
    return listener.events().filter { $0.name != "mark" }
  }

  @Test(arguments: [Visibility.everyone, .unlisted, .followers, .mentioned])
  func `an edit is told where the post stands, as it stands there, and nowhere else`(
    visibility: Visibility
  ) throws {
    let post = try ada.publish(["text": "#x for @grace"], for: visibility)
    let people = [site.browser(), linus, grace, ada]
    let all = try people.map { person in try Self.lists.map { try broadcast.listener(person, $0) } }
    try edit(post, to: "#x for @grace *now*", warning: "of grace")
    for (person, listeners) in zip(people, all) {
      for (list, listener) in zip(Self.lists, listeners) {
        let page = person.get(list)
        let article = page.text.firstMatch(of: /(?s)<article.*?<\/article>/)?.0
        let isShown = page.status == .ok && article != nil
        let events = try told(listener).filter { $0.name != "unread" }
        #expect(events.map(\.name) == (isShown ? ["edited"] : []), "\(list)")
        #expect(events.first?.data == (isShown ? article.map(String.init) : nil), "\(list)")
      }
    }
  }

  @Test func `whom a private post does not mention any more is told that it is gone`() throws {
    let post = try ada.publish(["text": "for @grace"], for: .mentioned)
    let lost = try broadcast.listener(grace, "/@ada")
    let won = try broadcast.listener(linus, "/@ada")
    let stranger = try broadcast.listener(site.browser(), "/@ada")
    try edit(post, to: "for @linus")
    let events = try told(lost)
    #expect(events.filter { $0.name == "gone" }.map(\.data) == [id(post)])
    #expect(!events.contains { $0.name == "edited" })
    let other = try told(won).filter { $0.name != "unread" }
    #expect(other.map(\.name) == ["edited"])
    #expect(try other.flatMap { try $0.posts() } == ["for @linus"])
    #expect(try told(stranger).isEmpty)
    try edit(post, to: "for @linus again")
    #expect(try told(won).map(\.name) == ["edited"])
  }

  @Test func `of whoever is muted, an edit is told on their own page alone; of a blocker, nowhere`()
    throws
  {
    let post = try ada.publish("one")
    try linus.submit("/@ada/mute", on: "/@ada")
    let everyone = try broadcast.listener(linus, "/")
    let page = try broadcast.listener(linus, "/@ada")
    let other = try broadcast.listener(grace, "/")
    try edit(post, to: "two")
    #expect(try told(everyone).isEmpty)
    #expect(try told(page).flatMap { try $0.posts() } == ["two"])
    #expect(try told(other).flatMap { try $0.posts() } == ["two"])
    try linus.submit("/@ada/unmute", on: "/@ada")
    try ada.submit("/@linus/block", on: "/@linus")
    try edit(post, to: "three")
    #expect(try told(everyone).map(\.name) == ["left"])
    #expect(try told(page).map(\.name) == ["over"])
    #expect(!page.isHeld)
    #expect(try told(other).flatMap { try $0.posts() } == ["three"])
  }

  @Test func `a post that is under a tag no more goes from there`() throws {
    let post = try ada.publish("about #x")
    let tagged = try broadcast.listener(site.browser(), "/tags/x")
    let never = try broadcast.listener(site.browser(), "/tags/y")
    let everyone = try broadcast.listener(site.browser(), "/")
    try edit(post, to: "about nothing")
    #expect(try told(tagged).map { "\($0.name) \($0.data)" } == ["gone \(id(post))"])
    #expect(try told(never).isEmpty)
    #expect(try told(everyone).flatMap { try $0.posts() } == ["about nothing"])
  }

  @Test func `a post that an edit brings under a tag comes there, and changes there from then on`()
    throws
  {
    let post = try ada.publish("about nothing")
    let tagged = try broadcast.listener(site.browser(), "/tags/x")
    let other = try broadcast.listener(site.browser(), "/tags/y")
    try linus.submit("/@ada/mute", on: "/@ada")
    let muter = try broadcast.listener(linus, "/tags/x")
    let mark = "\(try site.reader.lastEventID())"
    try edit(post, to: "about #x")
    let events = try told(tagged)
    #expect(events.map(\.name) == ["posts"])
    #expect(try events.flatMap { try $0.posts() } == ["about #x"])
    try edit(post, to: "about #x, still")
    #expect(try told(tagged).map(\.name) == ["edited"])
    try edit(post, to: "about nothing again")
    try edit(post, to: "about #x again")
    #expect(try told(tagged).map(\.name) == ["edited"])
    let new = try ada.publish("new")
    try edit(new, to: "new about #x")
    let back = Listener(site.browser(), "/tags/x", lastEventID: mark)
    #expect(try back.posts() == ["new about #x", "about #x again"])
    #expect(try told(other).isEmpty)
    #expect(try told(muter).isEmpty)
  }

  @Test func `what somebody passed on changes where it came to`() throws {
    let post = try ada.publish("one")
    try linus.submit("\(post)/boost", on: post)
    let barbara = Person(handle: "barbara", name: "", password: "clu, argus, abstract")
    let reader = try site.joined(barbara)
    try reader.submit("/@linus/follow", on: "/@linus")
    let home = try broadcast.listener(reader, "/following")
    let page = try broadcast.listener(reader, "/@linus")
    let muter = try broadcast.listener(grace, "/@linus")
    try grace.submit("/@ada/mute", on: "/@ada")
    try edit(post, to: "two")
    for listener in [home, page] {
      #expect(try told(listener).flatMap { try $0.posts() } == ["two"])
    }
    #expect(try told(muter).isEmpty)
  }

  @Test func `who comes back is told of what was edited meanwhile, once`() throws {
    let post = try ada.publish("one")
    let mark = "\(try site.reader.lastEventID())"
    try edit(post, to: "two")
    try edit(post, to: "three")
    let newer = try ada.publish("new")
    try edit(newer, to: "newer")
    let gone = try ada.publish("gone")
    try edit(gone, to: "soon gone")
    try ada.submit("\(gone)/delete", on: "/@ada")
    let back = Listener(site.browser(), "/", lastEventID: mark)
    let events = back.events()
    #expect(events.filter { $0.name == "gone" }.map(\.data) == [id(gone)])
    let edited = events.filter { $0.name == "edited" }
    #expect(try edited.flatMap { try $0.posts() } == ["three", "newer"])
    #expect(try events.filter { $0.name == "posts" }.flatMap { try $0.posts() } == ["newer"])
    #expect(events.last?.name == "posts")
    #expect(try told(back).isEmpty)
  }

  @Test func `more edits than a list can show at once are not told one by one`() throws {
    let posts = try (1...21).map { try ada.publish("post \($0)") }
    let mark = "\(try site.reader.lastEventID())"
    for post in posts.dropLast() { try edit(post, to: "edited") }
    let some = Listener(site.browser(), "/", lastEventID: mark).events()
    #expect(try some.filter { $0.name == "edited" }.flatMap { try $0.posts() }.count == 20)
    try edit(posts[20], to: "edited")
    let events = Listener(site.browser(), "/", lastEventID: mark).events()
    #expect(events.map(\.name) == ["", "many"])
  }
}
