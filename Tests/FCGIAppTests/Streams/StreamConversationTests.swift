import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// The page of a post is told what its reader would see on it.
@Suite struct StreamConversationTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let linus: Browser
  private let question: String
  private let broadcast: Broadcast

  init() throws {
    site = try TestSite { $0.postsPerMinute = 1_000 }
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    linus = try site.joined(.linus)
    question = try ada.publish("a question")
    broadcast = try site.broadcast()
  }

  /// - Returns: the address of the answer.
  private func answer(
    _ post: String, _ text: String, by browser: Browser, for visibility: Visibility = .everyone
  ) throws -> String {
    let entries = ["text": text, "visibility": "\(visibility.rawValue)"]
    return try #require(try browser.submit("/posts", on: post, entries).location)
  }

  private func told(_ listener: Listener) throws -> [Listener.Event] {
    try broadcast.look()
    return listener.events().filter { !["mark", "unread"].contains($0.name) }
  }

  private func edit(_ post: String, to text: String, by browser: Browser) throws {
    try browser.submit("\(post)/edit", on: "\(post)/edit", ["text": text])
  }

  @Test(arguments: [Visibility.everyone, .unlisted, .followers, .mentioned])
  func `an answer is told to those who see it on the page`(visibility: Visibility) throws {
    let known = try answer(question, "known", by: ada)
    let people = [site.browser(), linus, grace, ada]
    let listeners = try people.map { try broadcast.listener($0, question) }
    _ = try answer(question, "new, @ada", by: grace, for: visibility)
    _ = try answer(known, "below, @ada", by: grace, for: visibility)
    for (person, listener) in zip(people, listeners) {
      let shown = try person.get(question).posts().filter { $0.hasSuffix("@ada") }
      let posts = try told(listener).flatMap { try $0.posts() }
      #expect(Set(posts) == Set(shown))
    }
  }

  @Test func `an answer comes to what it answers and to what that answers, and no further`() throws
  {
    let first = try answer(question, "one", by: grace)
    let second = try answer(first, "two", by: ada)
    let listeners = try [question, first, second].map { try broadcast.listener(site.browser(), $0) }
    let other = try broadcast.listener(site.browser(), try ada.publish("another"))
    _ = try answer(second, "three", by: grace)
    let posts = try listeners.map { listener in try told(listener).flatMap { try $0.posts() } }
    #expect(posts == [[], ["three"], ["three"]])
    #expect(try told(other).isEmpty)
  }

  @Test func `an answer to an answer that came with it is told with it`() throws {
    let listener = try broadcast.listener(site.browser(), question)
    let first = try answer(question, "one", by: grace)
    _ = try answer(first, "two", by: ada)
    #expect(try told(listener).flatMap { try $0.posts() } == ["two", "one"])
  }

  @Test func `nothing comes of whoever is muted, nor below what they said`() throws {
    let known = try answer(question, "known", by: grace)
    try linus.submit("/@grace/mute", on: "/@grace")
    let muter = try broadcast.listener(linus, question)
    let other = try broadcast.listener(site.browser(), question)
    _ = try answer(question, "one", by: grace)
    _ = try answer(known, "two", by: ada)
    #expect(try told(muter).isEmpty)
    #expect(try told(other).flatMap { try $0.posts() } == ["two", "one"])
  }

  @Test func `an edit is told around the post: above it, of it, and below`() throws {
    let post = try answer(question, "the post", by: grace)
    let below = try answer(post, "below", by: ada)
    let beside = try answer(question, "beside", by: ada)
    let listener = try broadcast.listener(site.browser(), post)
    for (address, author) in [(question, ada), (post, grace), (below, ada), (beside, ada)] {
      try edit(address, to: "changed", by: author)
      let events = try told(listener)
      #expect(events.map(\.name) == (address == beside ? [] : ["edited"]), "\(address)")
    }
  }

  @Test func `when the post is gone, so is the list`() throws {
    let listener = try broadcast.listener(site.browser(), question)
    try ada.submit("\(question)/delete", on: "/@ada")
    #expect(try told(listener).map(\.name) == ["over"])
    #expect(!listener.isHeld)
    #expect(Listener(site.browser(), question).response.status == .notFound)
  }

  @Test func `what is not for somebody, or is another's, is no list`() throws {
    let note = try ada.publish(["text": "for @grace"], for: .mentioned)
    #expect(Listener(grace, note).isHeld)
    for browser in [linus, site.browser()] {
      #expect(Listener(browser, note).response.status == .notFound)
    }
    let foreign = question.replacing("ada", with: "grace")
    #expect(Listener(ada, foreign).response.status == .notFound)
  }

  @Test func `the page says that it is live where its last answers stand`() throws {
    func live() throws -> [String?] {
      try site.browser().get(question).markup().all(ofClass: "replies").map { $0["data-live"] }
    }
    #expect(try live() == [question])
    for number in 1...21 { _ = try answer(question, "\(number)", by: grace) }
    #expect(try live() == [nil])
  }
}
