import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct StreamTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let broadcast: Broadcast

  init() throws {
    site = try TestSite { $0.postsPerMinute = 1_000 }
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    broadcast = try site.broadcast()
  }

  private var last: String {
    get throws { "\(try site.reader.lastEventID())" }
  }

  private func id(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  @Test func `a new post reaches everybody who has the list open, once`() throws {
    let listeners = [site.browser(), site.browser(), ada, grace].map { Listener($0, "/") }
    for listener in listeners { _ = listener.events() }
    _ = try ada.publish("news")
    try broadcast.look()
    let told = listeners.map { $0.events() }
    for events in told {
      #expect(events.map(\.name) == ["posts"])
      #expect(try events[0].posts() == ["news"])
      #expect(try events[0].id == last)
    }
    try broadcast.look()
    #expect(listeners.allSatisfy { $0.events().isEmpty })
  }

  @Test func `the answer begins as one that goes on, and says how far it has told everything`()
    throws
  {
    let listener = Listener(site.browser(), "/", "&after=\(try last)")
    let response = listener.response
    #expect(response.status == .ok)
    #expect(response.header("Content-Type") == "text/event-stream")
    #expect(response.header("Cache-Control") == "no-store")
    #expect(response.header("X-Accel-Buffering") == "no")
    let head = String(decoding: response.serializedAsBeginning(), as: UTF8.self)
    #expect(!head.contains("Content-Length"))
    let events = listener.events()
    let retry = try #require(events.first?.retry.flatMap { Int($0) })
    #expect((1_000...5_000).contains(retry))
    #expect(try events.last?.id == last)
    #expect(events.map(\.name) == ["", "mark"])
    #expect(listener.isHeld)
  }

  @Test func `new posts look as on the page, to their author, to others and to strangers`() throws {
    let after = try last
    let post = try ada.publish("*mine*, with a #tag and @grace")
    try grace.submit("\(post)/like", on: "/")
    for browser in [ada, grace, site.browser()] {
      let page = browser.get("/").text
      let article = try #require(page.firstMatch(of: /(?s)<article.*?<\/article>/)).0
      let events = Listener(browser, "/", "&after=\(after)").events()
      let data = try #require(events.first { $0.name == "posts" }).data
      #expect(data == article)
    }
  }

  @Test func `everybody is told in their own language`() throws {
    let chinese = site.browser()
    let listeners = [
      Listener(site.browser(), "/"), Listener(chinese, "/", "", language: "zh-CN"),
    ]
    for listener in listeners { _ = listener.events() }
    let post = try ada.publish("to be answered")
    try grace.submit("/posts", on: post, ["text": "an answer"])
    try broadcast.look()
    let data = listeners.map { $0.events().last?.data ?? "" }
    #expect(data[0].contains("In answer to") && !data[1].contains("In answer to"))
    #expect(data.allSatisfy { $0.contains("an answer") })
  }

  @Test func `who comes back is told what was missed, and nothing twice`() throws {
    let first = Listener(grace, "/")
    _ = try ada.publish("one")
    try broadcast.look()
    let mark = try #require(first.events().last?.id)
    first.leave()
    _ = try ada.publish("two")
    try broadcast.look()
    let second = Listener(grace, "/", "&after=0", lastEventID: mark)
    #expect(try second.posts() == ["two"])
    _ = try ada.publish("three")
    try broadcast.look()
    #expect(try second.posts() == ["three"])
    #expect(try first.posts().isEmpty)
  }

  @Test func `who comes while others are told misses nothing`() throws {
    let early = Listener(site.browser(), "/")
    _ = early.events()
    let late = Listener(site.browser(), "/")
    _ = try ada.publish("one")
    let latest = Listener(site.browser(), "/")
    #expect(try latest.posts() == ["one"])
    try broadcast.look()
    _ = try ada.publish("two")
    try broadcast.look()
    #expect(try early.posts() == ["one", "two"])
    #expect(try late.posts() == ["one", "two"])
    #expect(try latest.posts() == ["two"])
  }

  @Test func `more than a list can show at once are not told one by one`() throws {
    let listener = Listener(site.browser(), "/")
    let mark = try last
    for number in 1...20 { _ = try ada.publish("post \(number)") }
    try broadcast.look()
    #expect(try listener.posts().count == 20)
    _ = try ada.publish("one more")
    let events = Listener(site.browser(), "/", lastEventID: mark).events()
    #expect(events.map(\.name) == ["", "many"])
    #expect(events.last?.data == "{}")
    #expect(try events.last?.id == last)
  }

  @Test func `what is deleted is told as gone to those who could see it`() throws {
    try grace.submit("/@ada/follow", on: "/@ada")
    let open = try ada.publish("open")
    try ada.submit("/posts", on: "/", ["text": "closed", "visibility": "2"])
    let hidden = id(try #require(ada.get("/@ada").markup().all(ofClass: "when").first?["href"]))
    let stranger = Listener(site.browser(), "/")
    let follower = Listener(grace, "/following")
    _ = (stranger.events(), follower.events())
    try ada.submit("/@ada/\(hidden)/delete", on: "/@ada")
    try broadcast.look()
    #expect(follower.events().filter { $0.name == "gone" }.map(\.data) == [hidden])
    #expect(stranger.events().isEmpty)
    try ada.submit("\(open)/delete", on: "/@ada")
    try broadcast.look()
    #expect(stranger.events().map { "\($0.name) \($0.data)" }.first == "gone \(id(open))")
    let back = Listener(site.browser(), "/", lastEventID: "\(id(open))")
    #expect(back.events().contains { $0.name == "gone" && $0.data == id(open) })
  }

  @Test func `unread notifications are counted for whoever has them`() throws {
    let listener = Listener(ada, "/")
    let other = Listener(grace, "/")
    #expect(listener.events().filter { $0.name == "unread" }.map(\.data) == ["0"])
    _ = other.events()
    try grace.submit("/@ada/follow", on: "/@ada")
    try broadcast.look()
    #expect(listener.events().filter { $0.name == "unread" }.map(\.data) == ["1"])
    #expect(other.events().isEmpty)
    ada.get("/notifications")
    try broadcast.look()
    #expect(listener.events().filter { $0.name == "unread" }.map(\.data) == ["0"])
  }

  @Test func `everybody hears something within a round, and sessions that have expired end`() throws
  {
    var now = ContinuousClock.now
    let broadcast = try site.broadcast { now }
    let listeners = (0..<50).map { _ in Listener(site.browser(), "/") } + [Listener(ada, "/")]
    try broadcast.look()
    for listener in listeners { _ = listener.events() }
    site.clock.advance(seconds: Session.absoluteLifetime)
    for _ in 0..<HeartbeatWheel.parts {
      now += HeartbeatWheel.step
      try broadcast.look()
    }
    for listener in listeners.dropLast() { #expect(listener.events().map(\.name) == ["mark"]) }
    #expect(listeners[50].events().map(\.name) == ["bye"])
    #expect(!listeners[50].isHeld)
  }
}
