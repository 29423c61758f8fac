import Markup
import Testing
import Web

@testable import FCGIApp

@Suite struct PostEditTests {
  private let site: TestSite
  private let ada: Browser
  private let post: String

  init() throws {
    site = try TestSite { $0.postMaxLength = 20 }
    ada = try site.joined(.ada)
    post = try ada.publish("a tpyo")
  }

  @Test func `a post is mended, and what it said can be read`() throws {
    #expect(try ada.submit("\(post)/edit", on: "\(post)/edit", ["text": "a typo"]).location == post)
    let stranger = site.browser()
    #expect(try stranger.get("/").posts() == ["a typo"])
    let links = try stranger.get(post).markup().all("a").map { $0["href"] }
    #expect(links.contains("\(post)/history"))
    #expect(!links.contains("\(post)/edit"))
    #expect(try stranger.get("\(post)/history").posts() == ["a typo", "a tpyo"])
  }

  @Test func `what cannot be taken comes back to be mended`() throws {
    let text = "longer than it may be"
    let response = try ada.submit("\(post)/edit", on: "\(post)/edit", ["text": text])
    #expect(response.status == .unprocessableContent)
    let form = try #require(try response.markup().forms.first { $0.action == "\(post)/edit" })
    #expect(form["text"] == text)
    #expect(ada.send(form, ["text": "shorter"]).location == post)
  }

  @Test func `of two changes at once, the second is refused`() throws {
    let form = try ada.form("\(post)/edit", on: "\(post)/edit")
    #expect(ada.send(form, ["text": "first"]).status == .seeOther)
    #expect(ada.send(form, ["text": "second"]).status == .conflict)
    #expect(try ada.get("/").posts() == ["first"])
  }

  @Test func `nobody else changes it`() throws {
    let grace = try site.joined(.grace)
    #expect(grace.get("\(post)/edit").status == .forbidden)
    let entries = [("csrf", try grace.token()), ("text", "mine"), ("version", "1")]
    #expect(grace.post("\(post)/edit", entries).status == .forbidden)
    #expect(site.browser().get("\(post)/edit").location?.hasPrefix("/login") == true)
  }
}
