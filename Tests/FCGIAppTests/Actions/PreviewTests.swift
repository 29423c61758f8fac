import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// What pages say to search engines and to sites that show previews.
@Suite struct PreviewTests {
  private let site: TestSite
  private let ada: Browser
  private let stranger: Browser

  init() throws {
    site = try TestSite { $0.baseURL = "https://martlet.example" }
    ada = try site.joined(.ada)
    stranger = site.browser()
  }

  private func meta(_ page: String) throws -> [String: String] {
    let tags = try stranger.get(page).markup().all("meta")
    return Dictionary(
      tags.compactMap { tag in
        (tag["property"] ?? tag["name"]).map { ($0, tag["content"] ?? "") }
      }, uniquingKeysWith: { "\($0), \($1)" })
  }

  private func link(_ relation: String, on page: String, by type: String? = nil) throws -> String? {
    try stranger.get(page).markup().all("link")
      .first { $0["rel"] == relation && $0["type"] == type }?["href"]
  }

  @Test func `a post says what it is about, and where it stands`() throws {
    let post = try ada.publish(
      ["text": "A *very* long story. \(String(repeating: "word ", count: 60))"], for: .everyone)
    let meta = try meta(post)
    #expect(meta["og:type"] == "article")
    #expect(meta["og:title"] == "Ada Lovelace’s post")
    let description = try #require(meta["og:description"])
    #expect(description.hasPrefix("A very long story. word") && description.hasSuffix("word…"))
    #expect(description.count <= 201)
    #expect(meta["description"] == description)
    #expect(meta["og:url"] == "https://martlet.example\(post)")
    #expect(try link("canonical", on: post) == "https://martlet.example\(post)")
    #expect(meta["article:published_time"]?.hasPrefix("2026-03-15T12:") == true)
    #expect(meta["og:locale"] == "en_GB" && meta["og:site_name"] == "Martlet")
    #expect(meta["twitter:card"] == "summary")
    #expect(meta["robots"] == nil && meta["og:image"] == nil)
    let embed = try #require(
      try link("alternate", on: post, by: "application/json+oembed"))
    #expect(
      embed.hasPrefix("https://martlet.example/oembed?url=https%3A%2F%2Fmartlet.example%2F%40ada"))
  }

  @Test func `a warning is all that is told of what stands behind it`() throws {
    let post = try ada.publish(
      ["text": "the butler did it", "warning": "The end of the film"], for: .everyone)
    #expect(try meta(post)["og:description"] == "The end of the film")
    let head = try #require(try stranger.get(post).markup().all("head").first)
    #expect(!head.all("meta").contains { $0["content"]?.contains("butler") == true })
  }

  @Test(arguments: [Visibility.unlisted, .followers, .mentioned])
  func `a post that is not for everyone says nothing`(visibility: Visibility) throws {
    let grace = try site.joined(.grace)
    let post = try ada.publish(["text": "for @grace"], for: visibility)
    if visibility == .unlisted {
      #expect(try meta(post)["robots"] == "noindex")
      #expect(try meta(post).keys.allSatisfy { !$0.hasPrefix("og:") && $0 != "description" })
      #expect(try link("canonical", on: post) == nil)
      #expect(try link("alternate", on: post, by: "application/json+oembed") == nil)
    } else {
      #expect(stranger.get(post).status == .notFound)
    }
    #expect(try grace.get(post).markup().all("meta").allSatisfy { $0["property"] == nil })
  }

  @Test func `a person is introduced with their own words`() throws {
    #expect(try meta("/@ada")["og:description"] == "Ada Lovelace’s posts")
    try ada.submit("/profile", on: "/profile", ["bio": "Weaves\n*algebraic* patterns"])
    let meta = try meta("/@ada")
    #expect(meta["og:type"] == "profile" && meta["profile:username"] == "ada")
    #expect(meta["og:title"] == "Ada Lovelace (@ada)")
    #expect(meta["og:description"] == "Weaves algebraic patterns")
    #expect(try link("canonical", on: "/@ada") == "https://martlet.example/@ada")
  }

  @Test func `search engines are kept from what is endless and from what is nobody's`() throws {
    let post = try ada.publish("a note #bird")
    for page in ["/", "/@ada", "/tags/bird", post, "/docs/api"] {
      #expect(try meta(page)["robots"] == nil, "\(page)")
    }
    for page in [
      "/search", "/search?q=note", "/login", "/signup", "/@ada/followers", "\(post)/likes",
      "\(post)/history", "/?before=99", "/@ada?before=99", "/tags/bird?before=99", "/nowhere",
    ] {
      #expect(try meta(page)["robots"] == "noindex", "\(page)")
    }
  }

  @Test func `whoever is signed in is spared all that`() throws {
    let post = try ada.publish("a note")
    for page in ["/", "/@ada", post, "/search"] {
      let tags = try ada.get(page).markup().all("meta")
      #expect(tags.allSatisfy { $0["property"] == nil }, "\(page)")
      #expect(!tags.contains { ["description", "robots"].contains($0["name"]) }, "\(page)")
    }
  }
}
