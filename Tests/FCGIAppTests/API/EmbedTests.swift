import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct EmbedTests {
  private let site: TestSite
  private let ada: Browser
  private let post: String
  private let origin = "https://martlet.example"

  init() throws {
    site = try TestSite { $0.baseURL = "https://martlet.example" }
    ada = try site.joined(.ada)
    post = try ada.publish("Hello <b> & *you*")
  }

  private func embed(_ address: String, _ rest: String = "") -> Response {
    site.browser().get("/oembed?url=\(PercentEncoding.encode(query: address))\(rest)")
  }

  @Test func `another site can quote a post`() throws {
    let answer = embed(origin + post)
    #expect(answer.status == .ok)
    #expect(answer.header("Access-Control-Allow-Origin") == "*")
    let json = try answer.json()
    #expect(json["version"]?.string == "1.0" && json["type"]?.string == "rich")
    #expect(json["author_name"]?.string == "Ada Lovelace")
    #expect(json["author_url"]?.string == "\(origin)/@ada")
    #expect(json["provider_url"]?.string == "\(origin)/")
    #expect(json["width"] == .number(550) && json["height"] == .null)
    let html = try #require(json["html"]?.string)
    #expect(
      html == """
        <blockquote cite="\(origin)\(post)"><p dir="auto">Hello &lt;b&gt; &amp; <em>you</em></p>\
        <p>— <a href="\(origin)/@ada"><bdi>Ada Lovelace</bdi> (@ada)</a>, \
        <a href="\(origin)\(post)"><time datetime="2026-03-15T12:00:05Z">15 Mar 2026</time></a></p>\
        </blockquote>
        """)
  }

  @Test func `it is no wider than asked`() throws {
    #expect(try embed(origin + post, "&maxwidth=300").json()["width"] == .number(300))
    #expect(try embed(origin + post, "&maxwidth=9000").json()["width"] == .number(550))
    for wrong in ["&maxwidth=0", "&maxwidth=wide", "&maxheight=-1"] {
      #expect(embed(origin + post, wrong).status == .badRequest, "\(wrong)")
    }
  }

  @Test func `there is JSON alone`() throws {
    #expect(embed(origin + post, "&format=json").status == .ok)
    #expect(embed(origin + post, "&format=xml").status.code == 501)
    #expect(try embed(origin + post, "&format=xml").problem().field == "format")
    #expect(embed(origin + post, "&format=yaml").status == .badRequest)
  }

  @Test func `what is not for everyone cannot be quoted, not even by its author`() throws {
    for visibility in [Visibility.unlisted, .followers] {
      let path = try ada.publish(["text": "for some"], for: visibility)
      let address = PercentEncoding.encode(query: origin + path)
      #expect(ada.get("/oembed?url=\(address)").status == .notFound, "\(visibility)")
    }
  }

  @Test func `what is deleted or by somebody suspended cannot be quoted`() throws {
    let grace = try site.joined(.grace)
    let byGrace = try grace.publish("by grace")
    try site.app.store.suspend(try site.id(of: .grace), by: nil, at: site.clock.now)
    try ada.submit("\(post)/delete", on: post)
    for path in [post, byGrace] { #expect(embed(origin + path).status == .notFound) }
  }

  @Test func `what is no post of this site cannot be quoted`() throws {
    let id = try #require(post.split(separator: "/").last)
    for address in [
      "https://other.example\(post)", "http://martlet.example\(post)", post, "\(origin)/@ada",
      "\(origin)/@grace/\(id)", "\(origin)\(post)/likes", "\(origin)/@ada/0", "\(origin)/%ff/1",
      "\(origin)/%", "", "javascript:alert(1)", "\(origin).evil.example\(post)",
    ] {
      #expect(embed(address).status == .notFound, "\(address)")
    }
    #expect(embed("\(origin)\(post)?after=1#post").status == .ok)
    #expect(embed("HTTPS://Martlet.Example\(post)/").status == .ok)
    #expect(site.browser().get("/oembed").status == .badRequest)
  }

  @Test func `a warning stands before what it is about`() throws {
    let path = try ada.publish(["text": "the butler", "warning": "The end"], for: .everyone)
    let html = try #require(try embed(origin + path).json()["html"]?.string)
    #expect(
      html.contains("<details><summary dir=\"auto\">The end</summary><p dir=\"auto\">the butler"))
  }
}
