import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct RevalidationTests {
  private let site: TestSite
  private let author: Browser
  private let post: String

  init() throws {
    site = try TestSite()
    author = try site.joined(.ada)
    post = try author.publish("a note")
    author.get("/")
  }

  private func again(_ browser: Browser, _ target: String, _ tag: String) -> Response {
    browser.get(target, [("If-None-Match", tag)])
  }

  @Test(arguments: ["/", "/@ada", "/@ada/followers", "/search?q=note", "post"])
  func `a page that has not changed is not sent twice`(target: String) throws {
    let target = target == "post" ? post : target
    for browser in [site.browser(), author] {
      let first = browser.get(target)
      let tag = try #require(first.header("ETag"))
      let second = again(browser, target, tag)
      #expect(second.status == .notModified)
      #expect(second.body.isEmpty)
      #expect(second.header("ETag") == tag)
    }
  }

  @Test func `a new post, a deleted one and a new name make a new page`() throws {
    let reader = site.browser()
    var tags = [try #require(reader.get("/").header("ETag"))]
    let changes: [() throws -> Void] = [
      { _ = try author.publish("another") },
      { try author.submit("\(post)/delete", on: post) },
      { try author.submit("/profile", on: "/profile", ["name": "Countess"]) },
    ]
    for change in changes {
      try change()
      let response = again(reader, "/", tags.joined(separator: ", "))
      #expect(response.status == .ok)
      tags.append(try #require(response.header("ETag")))
    }
    #expect(Set(tags).count == 4)
  }

  @Test func `a follow makes new pages of all who see it`() throws {
    let grace = try site.joined(.grace)
    try grace.submit("/@ada/follow", on: "/@ada")
    grace.get("/@ada")
    let pages = [(author, "/@grace"), (author, "/@ada/followers"), (grace, "/following")]
    let tags = try pages.map { browser, target in
      try #require(browser.get(target).header("ETag"))
    }
    try grace.submit("/@ada/unfollow", on: "/@ada")
    grace.get("/@ada")
    for ((browser, target), tag) in zip(pages, tags) {
      #expect(again(browser, target, tag).status == .ok, "\(target)")
    }
  }

  @Test func `relative times go on, so a page is good for the minute`() throws {
    let reader = site.browser()
    site.clock.advance(seconds: 60 - site.clock.now.milliseconds / 1000 % 60)
    let tag = try #require(reader.get("/").header("ETag"))
    site.clock.advance(seconds: 59)
    #expect(again(reader, "/", tag).status == .notModified)
    site.clock.advance(seconds: 1)
    #expect(again(reader, "/", tag).status == .ok)
  }

  @Test func `nobody is told that they have the page of another`() throws {
    let stranger = try #require(site.browser().get("/").header("ETag"))
    let phone = try site.loggedIn(.ada)
    let tags = try [author, phone].map { try #require($0.get("/").header("ETag")) }
    #expect(Set(tags + [stranger]).count == 3)
    #expect(again(author, "/", stranger).status == .ok)
    #expect(again(phone, "/", tags[0]).status == .ok)
    #expect(again(site.browser(), "/", tags[0]).status == .ok)
  }

  @Test func `only what strangers see may be kept by nginx`() throws {
    let second = site.clock.now.milliseconds / 1000
    for target in ["/", "/@ada", "/@ada/following", "/search?q=note", post] {
      let open = site.browser().get(target)
      #expect(open.header("X-Accel-Expires") == "@\(second)", "\(target)")
      #expect(open.header("Cache-Control") == "public, no-cache", "\(target)")
      #expect(open.header("Vary") == "Accept-Language, Cookie", "\(target)")
      #expect(open.cookies.isEmpty, "\(target)")
      let personal = author.get(target)
      #expect(personal.header("X-Accel-Expires") == nil, "\(target)")
      #expect(personal.header("Cache-Control") == "private, no-cache", "\(target)")
    }
  }

  @Test(arguments: ["/@nobody", "/@ada/999999", "/nowhere", "/?before=x", "/login", "/signup"])
  func `errors and forms are kept by nobody`(target: String) {
    let response = site.browser().get(target)
    #expect(response.header("X-Accel-Expires") == nil)
    #expect(response.header("Cache-Control") == "no-store")
  }

  @Test(arguments: ["/profile", "/sessions", "/account/delete", "/logout"])
  func `what is nobody else's business is kept nowhere`(target: String) {
    let response = author.get(target)
    #expect(response.status == .ok)
    #expect(response.header("Cache-Control") == "no-store")
    #expect(response.header("ETag") == nil)
  }
}
