import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct HomeShowTests {
  @Test func `paging shows every post once, even while new ones come in`() throws {
    let site = try TestSite { $0.postsPerMinute = 1000 }
    let browser = try site.joined(.ada)
    let ada = try site.id(of: .ada)
    for number in 1...45 {
      _ = try site.app.store.publish(
        try PostDraft(PostText("post \(number)", limit: 500)), by: ada, at: site.clock.now)
    }
    var seen: [String] = []
    var target: String? = "/"
    while let address = target {
      let page = try browser.get(address).markup()
      seen += page.all("article").compactMap { $0.all(ofClass: "text").first?.text }
      target = page.all("a").first { $0["rel"] == "next" }?["href"]
      _ = try site.app.store.publish(
        try PostDraft(PostText("newer", limit: 500)), by: ada, at: site.clock.now)
    }
    #expect(seen == (1...45).reversed().map { "post \($0)" })
  }

  @Test(arguments: ["x", "", "0", "-5", "1e3", "99999999999999999999"])
  func `a page key that is none is refused`(key: String) throws {
    #expect(try TestSite().browser().get("/?before=\(key)").status == .badRequest)
  }

  @Test func `only members see the composer`() throws {
    let site = try TestSite()
    #expect(try site.browser().get("/").markup().forms.allSatisfy { $0.action != "/posts" })
    #expect(try site.joined(.ada).form("/posts", on: "/")["csrf"]?.isEmpty == false)
  }
}
