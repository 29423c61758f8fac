import Markup
import Testing
import Web

@testable import FCGIApp

/// A form that is sent twice, as an impatient finger does it.
@Suite struct PostTwiceTests {
  private let site: TestSite
  private let browser: Browser

  init() throws {
    site = try TestSite { $0.postsPerMinute = 2 }
    browser = try site.joined(.ada)
  }

  @Test func `is one post, and answered as the first time`() throws {
    let form = try browser.form("/posts", on: "/following")
    let answers = (1...4).map { _ in browser.send(form, ["text": "hello"]) }
    #expect(answers.allSatisfy { $0.location == "/following" })
    #expect(try browser.get("/").posts() == ["hello"])
  }

  @Test func `is one answer, and leads to it each time`() throws {
    let post = try browser.publish("a question")
    let form = try browser.form("/posts", on: post)
    let answers = (1...2).map { _ in browser.send(form, ["text": "an answer"]).location }
    #expect(answers.first == answers.last)
    #expect(try browser.get("/").posts() == ["an answer", "a question"])
  }

  @Test(arguments: [("text", "another"), ("visibility", "1"), ("warning", "mind")])
  func `a page that was kept swallows nothing else that is written in it`(
    field: String, value: String
  ) throws {
    let form = try browser.form("/posts", on: "/")
    browser.send(form, ["text": "hello"])
    browser.send(form, ["text": "hello"].merging([field: value]) { $1 })
    #expect(try browser.get("/@ada").posts().count == 2)
  }

  @Test func `whoever says the same again on a new page is heard again`() throws {
    for _ in 1...2 { try browser.submit("/posts", on: "/", ["text": "hello"]) }
    #expect(try browser.get("/").posts() == ["hello", "hello"])
  }

  @Test func `what was refused can be sent again from the same page`() throws {
    let form = try browser.form("/posts", on: "/")
    #expect(browser.send(form, ["text": ""]).status == .unprocessableContent)
    #expect(browser.send(form, ["text": "hello"]).status == .seeOther)
    #expect(try browser.get("/").posts() == ["hello"])
  }

  @Test func `two people with the same page and the same words are two`() throws {
    let grace = try site.joined(.grace)
    let form = try browser.form("/posts", on: "/")
    let key = try #require(form["key"])
    browser.send(form, ["text": "hello"])
    grace.post("/posts", [("csrf", try grace.token()), ("key", key), ("text", "hello")])
    #expect(try browser.get("/").posts() == ["hello", "hello"])
  }

  @Test func `a form without a key is a post each time`() throws {
    let token = try browser.token()
    for _ in 1...2 { browser.post("/posts", [("csrf", token), ("text", "hello")]) }
    #expect(try browser.get("/").posts() == ["hello", "hello"])
  }
}
