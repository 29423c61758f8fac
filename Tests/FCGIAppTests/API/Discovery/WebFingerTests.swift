import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct WebFingerTests {
  private let site: TestSite
  private let ada: Browser

  init() throws {
    site = try TestSite {
      $0.baseURL = "https://martlet.example"
      $0.corsOrigins = OriginList([])
    }
    ada = try site.joined(.ada)
  }

  private func find(_ resource: String, _ rest: String = "") -> Response {
    let value = PercentEncoding.encode(query: resource)
    return site.browser().get("/.well-known/webfinger?resource=\(value)\(rest)")
  }

  @Test(arguments: [
    "acct:ada@martlet.example", "acct:ADA@Martlet.Example", "https://martlet.example/@ada",
    "https://martlet.example/@ada/", "https://martlet.example/%40ada",
  ])
  func `a person is found by their account and by their page`(resource: String) throws {
    let answer = find(resource)
    #expect(answer.status == .ok)
    #expect(answer.header("Content-Type") == "application/jrd+json")
    #expect(answer.header("Access-Control-Allow-Origin") == "*")
    let json = try answer.json()
    #expect(json["subject"]?.string == "acct:ada@martlet.example")
    #expect(json["aliases"]?.texts == ["https://martlet.example/@ada"])
    #expect(
      json["links"]?.texts("href") == [
        "https://martlet.example/@ada", "https://martlet.example/identicon/ada.svg",
        "https://martlet.example/@ada/feed.atom",
      ])
  }

  @Test func `whoever wants some links gets those`() throws {
    let profile = "&rel=http%3A%2F%2Fwebfinger.net%2Frel%2Fprofile-page"
    let avatar = "&rel=http%3A%2F%2Fwebfinger.net%2Frel%2Favatar"
    for (wanted, count) in [(profile, 1), (profile + avatar, 2), ("&rel=none", 0)] {
      let links = try find("acct:ada@martlet.example", wanted).json()["links"]
      #expect(links?.array?.count == count, "\(wanted)")
    }
  }

  @Test(arguments: [
    "acct:nobody@martlet.example", "acct:ada@other.example", "acct:ada", "acct:ada@x@y",
    "https://other.example/@ada", "https://martlet.example/", "https://martlet.example/@ada/7",
    "https://martlet.example.org/@ada", "mailto:ada@martlet.example", "acct:a.b@martlet.example",
  ])
  func `nobody else is found`(resource: String) throws {
    #expect(find(resource).status == .notFound)
    #expect(try find(resource).problem().code == "not_found")
  }

  @Test func `who is suspended is not found`() throws {
    try site.app.store.suspend(try site.id(of: .ada), by: nil, at: site.clock.now)
    #expect(find("acct:ada@martlet.example").status == .notFound)
  }

  @Test(arguments: ["", "ada", "@ada", "7:ada", ":ada", "acct:"])
  func `what is no address is told so`(resource: String) throws {
    #expect(find(resource).status == .badRequest)
    #expect(try find(resource).problem().field == "resource")
    #expect(site.browser().get("/.well-known/webfinger").status == .badRequest)
  }
}
