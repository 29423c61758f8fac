import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct SitemapTests {
  private let site: TestSite
  private let ada: Browser
  private let robot: Browser

  init() throws {
    site = try TestSite { $0.baseURL = "https://martlet.example" }
    ada = try site.joined(.ada)
    robot = site.browser()
  }

  private func locations(_ path: String) -> [String] {
    robot.get(path).text.matches(of: /<loc>https:\/\/martlet\.example([^<]*)<\/loc>/)
      .map { String($0.1) }
  }

  private var listed: [String] { locations("/sitemap.xml").flatMap(locations) }

  @Test func `people and posts for everyone are listed, and nothing else`() throws {
    let open = try ada.publish("open")
    for visibility in [Visibility.unlisted, .followers] {
      _ = try ada.publish(["text": "for some"], for: visibility)
    }
    let grace = try site.joined(.grace)
    let byGrace = try grace.publish("by grace")
    try grace.submit("\(open)/boost", on: open)
    #expect(listed == ["/@ada", "/@grace", open, byGrace])

    try site.app.store.suspend(try site.id(of: .grace), by: nil, at: site.clock.now)
    #expect(listed == ["/@ada", open])
    try ada.submit("\(open)/delete", on: open)
    #expect(listed == ["/@ada"])
  }

  @Test func `each says when it changed last`() throws {
    let post = try ada.publish("before")
    let published = try #require(
      robot.get("/sitemaps/0.xml").text.firstMatch(of: /<lastmod>([^<]+)/))
    site.clock.advance(days: 1)
    try ada.submit("\(post)/edit", on: "\(post)/edit", ["text": "after"])
    let text = robot.get("/sitemaps/0.xml").text
    let dates = text.matches(of: /<lastmod>([^<]+)/).map { String($0.1) }
    #expect(dates.count == 2 && dates[0] == published.1 && dates[1] > dates[0])
  }

  @Test(arguments: ["1.xml", "0", "-1.xml", "00.xml", "x.xml", "9223372036854775807.xml"])
  func `there are no other parts than the index names`(file: String) {
    #expect(robot.get("/sitemaps/\(file)").status == .notFound)
  }

  @Test func `robots learn where to go, and where not`() {
    let robots = robot.get("/robots.txt")
    #expect(robots.header("Content-Type") == "text/plain; charset=utf-8")
    let lines = robots.text.split(separator: "\n")
    #expect(lines.contains("Sitemap: https://martlet.example/sitemap.xml"))
    #expect(lines.contains("Disallow: /search") && !lines.contains("Disallow: /"))
    let closed = lines.compactMap { $0.wholeMatch(of: /Disallow: (.*)/)?.1 }
    for path in ["/@ada", "/tags/bird", "/feed.atom", "/sitemap.xml", "/media/x", "/docs/api"] {
      #expect(!closed.contains { path.hasPrefix($0) }, "\(path)")
    }
  }
}
