import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct HomeFollowingTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser

  init() throws {
    site = try TestSite { $0.postMaxLength = 20 }
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    _ = try site.joined(.linus).publish("by linus")
    _ = try grace.publish("by grace")
    try ada.submit("/@grace/follow", on: "/@grace")
    ada.get("/")
  }

  @Test func `it shows those one follows and oneself, while home shows everyone`() throws {
    _ = try ada.publish("by ada")
    #expect(try ada.get("/following").posts() == ["by ada", "by grace"])
    #expect(try ada.get("/").posts() == ["by ada", "by grace", "by linus"])
    #expect(try grace.get("/following").posts() == ["by grace"])
    try ada.submit("/@grace/unfollow", on: "/@grace")
    #expect(try ada.get("/following").posts() == ["by ada"])
  }

  @Test func `what is posted there leads back there`() throws {
    let response = try ada.submit("/posts", on: "/following", ["text": "hello"])
    #expect(response.location == "/following")
    #expect(try ada.get("/following").posts() == ["hello", "by grace"])
  }

  @Test func `what cannot be posted comes back to be mended, among the same posts`() throws {
    let text = "longer than it may be"
    let response = try ada.submit("/posts", on: "/following", ["text": text])
    #expect(response.status == .unprocessableContent)
    #expect(try response.posts() == ["by grace"])
    let form = try #require(try response.markup().forms.first { $0.action == "/posts" })
    #expect(form["text"] == text)
    #expect(ada.send(form, ["text": "shorter"]).location == "/following")
  }

  @Test(arguments: ["https://evil.example/", "/profile", "//following", "following"])
  func `the composer leads to a page with a composer alone`(next: String) throws {
    let token = try ada.token()
    let fields = [("csrf", token), ("text", "hello"), ("next", next)]
    #expect(ada.post("/posts", fields).location == "/")
  }

  @Test func `a stranger is asked to log in, and then arrives there`() throws {
    let stranger = site.browser()
    let login = try #require(stranger.get("/following").location)
    #expect(login.hasPrefix("/login?"))
    let password = Person.ada.password
    #expect(try stranger.logIn(as: "ada", password: password, page: login).location == "/following")
  }

  @Test func `it pages by key`() throws {
    for number in 1...22 {
      site.clock.advance(seconds: 60)
      _ = try grace.publish("\(number)")
    }
    let page = try ada.get("/following").markup()
    let older = try #require(page.all("a").first { $0["rel"] == "next" }?["href"])
    #expect(older.hasPrefix("/following?before="))
    #expect(try ada.get(older).posts() == ["2", "1", "by grace"])
    #expect(ada.get("/following?before=x").status == .badRequest)
  }
}
