import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct FeedTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let reader: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    reader = site.browser()
  }

  private func titles(_ path: String) throws -> [String] {
    let response = reader.get(path)
    try #require(response.status == .ok, "\(path)")
    #expect(response.header("Content-Type") == "application/atom+xml; charset=utf-8")
    return response.text.matches(of: /<entry>\n<id>[^<]*<\/id>\n<title>([^<]*)</).map {
      String($0.1)
    }
  }

  @Test func `a feed has what its page has, newest first`() throws {
    for text in ["one #bird", "two", "three #bird"] { _ = try ada.publish(text) }
    _ = try grace.publish("four #bird")
    #expect(try titles("/feed.atom") == ["four #bird", "three #bird", "two", "one #bird"])
    #expect(try titles("/@ada/feed.atom") == ["three #bird", "two", "one #bird"])
    #expect(try titles("/tags/bird/feed.atom") == ["four #bird", "three #bird", "one #bird"])
    #expect(try titles("/tags/nothing/feed.atom") == [])
  }

  @Test func `nothing but what is for everyone is sent out into the world`() throws {
    try grace.submit("/@ada/follow", on: "/@ada")
    _ = try ada.publish(["text": "open #bird"], for: .everyone)
    _ = try ada.publish(["text": "unlisted #bird"], for: .unlisted)
    _ = try ada.publish(["text": "followers #bird"], for: .followers)
    _ = try ada.publish(["text": "mentioned @grace #bird"], for: .mentioned)
    for path in ["/feed.atom", "/@ada/feed.atom", "/tags/bird/feed.atom"] {
      #expect(try titles(path) == ["open #bird"], "\(path)")
      // Nor for those who may read the others: a feed reader's server keeps what it gets.
      for browser in [ada, grace] {
        #expect(browser.get(path).body == reader.get(path).body, "\(path)")
      }
    }
  }

  @Test func `boosts come as on the page, unless what they pass on is unlisted`() throws {
    let open = try ada.publish("open")
    let unlisted = try ada.publish(["text": "unlisted"], for: .unlisted)
    for post in [unlisted, open] { try grace.submit("\(post)/boost", on: post) }
    #expect(try titles("/@grace/feed.atom") == ["Grace Hopper boosted: open"])
    #expect(try titles("/feed.atom") == ["open"])
  }

  @Test func `who is suspended is gone, and so is what was deleted`() throws {
    let post = try ada.publish("deleted")
    try ada.submit("\(post)/delete", on: post)
    #expect(try titles("/@ada/feed.atom") == [])
    _ = try grace.publish("by grace #bird")
    try site.app.store.suspend(try site.id(of: .grace), by: nil, at: site.clock.now)
    #expect(reader.get("/@grace/feed.atom").status == .notFound)
    for path in ["/feed.atom", "/tags/bird/feed.atom"] { #expect(try titles(path) == []) }
    #expect(reader.get("/@nobody/feed.atom").status == .notFound)
  }

  @Test func `parts follow each other by key`() throws {
    for number in 0..<45 {
      _ = try ada.tweet("post \(number)")
      site.clock.advance(seconds: 10)
    }
    var path: String? = "/@ada/feed.atom"
    var found: [String] = []
    while let part = path {
      found += try titles(part)
      path = reader.get(part).text
        .firstMatch(of: /rel="next"[^>]*href="http:\/\/127\.0\.0\.1:8080([^"]*)"/)
        .map { String($0.1) }
      // What comes meanwhile moves nothing.
      if path != nil { _ = try grace.tweet("meanwhile") }
    }
    #expect(found == (0..<45).reversed().map { "post \($0)" })
    #expect(reader.get("/feed.atom?before=x").status == .badRequest)
  }

  @Test func `an edit moves the update and keeps the entry`() throws {
    let post = try ada.publish("before")
    site.clock.advance(seconds: 3600)
    try ada.submit("\(post)/edit", on: "\(post)/edit", ["text": "after"])
    let feed = reader.get("/feed.atom").text
    #expect(feed.contains("<id>http://127.0.0.1:8080\(post)</id>"))
    let times = feed.firstMatch(
      of: /<published>(\d{4}-\d\d-\d\dT\d\d)[^<]*<\/published>\n<updated>(\d{4}-\d\d-\d\dT\d\d)/)
    #expect(times.map { $0.1 != $0.2 } == true)
  }

  @Test func `what has not changed is not sent again, and nginx keeps it for the second`() throws {
    _ = try ada.publish("a note")
    for path in ["/feed.atom", "/@ada/feed.atom", "/tags/x/feed.atom"] {
      let first = reader.get(path)
      #expect(first.header("X-Accel-Expires") == "@\(site.clock.now.milliseconds / 1000)")
      let tag = try #require(first.header("ETag"))
      let again = reader.get(path, [("If-None-Match", tag)])
      #expect(again.status == .notModified && again.body.isEmpty)
      #expect(first.cookies.isEmpty)
    }
    let tag = try #require(reader.get("/feed.atom").header("ETag"))
    _ = try ada.publish("another")
    #expect(reader.get("/feed.atom", [("If-None-Match", tag)]).status == .ok)
  }

  @Test func `pages lead to their feeds`() throws {
    let post = try ada.publish("a note #bird")
    let feeds = [
      "/": "/feed.atom", "/@ada": "/@ada/feed.atom", "/tags/bird": "/tags/bird/feed.atom",
      post: "/@ada/feed.atom",
    ]
    for (page, feed) in feeds {
      for browser in [reader, ada] {
        let links = try browser.get(page).markup().all("link")
          .filter { $0["type"] == "application/atom+xml" }
        #expect(links.map { $0["href"] } == [feed], "\(page)")
      }
    }
    for page in ["/@ada", "/tags/bird"] {
      let links = try reader.get(page).markup().all(ofClass: "feed")
      #expect(links.map { $0["href"] } == ["\(page)/feed.atom"])
    }
  }
}
