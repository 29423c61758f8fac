import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct AuditTrailTests {
  private let site: TestSite
  private let ada: Browser
  private let linus: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    linus = try site.joined(.linus, as: .administrator)
  }

  private func lines(_ page: Response) throws -> [String] {
    try page.markup().all(ofClass: "audit").flatMap { $0.all("li") }
      .compactMap { $0.all("p").first?.text }
  }

  @Test func `an administrator reads who did what to whom`() throws {
    try linus.submit("/@ada/suspend", on: "/@ada")
    try linus.submit("/@ada/reinstate", on: "/@ada")
    #expect(
      try lines(linus.get("/moderation/audit")) == [
        "@linus reinstated @ada", "@linus suspended @ada",
        "the operator made @linus an administrator",
      ])
  }

  @Test func `it goes on by key`() throws {
    for _ in 0..<2 {
      try linus.submit("/@ada/suspend", on: "/@ada")
      try linus.submit("/@ada/reinstate", on: "/@ada")
    }
    let all = try lines(linus.get("/moderation/audit"))
    let first = linus.get("/moderation/audit?limit=3")
    let further = try #require(
      try first.markup().all(ofClass: "pager").flatMap { $0.all("a") }.first?["href"])
    #expect(try lines(first) + lines(linus.get(further)) == all)
    #expect(linus.get("/moderation/audit?before=x").status == .badRequest)
  }

  @Test(arguments: [Role.member, .moderator])
  func `nobody else reads it`(role: Role) throws {
    let grace = try site.joined(.grace, as: .administrator)
    try site.app.store.changeRole(
      of: try site.id(of: .grace), to: role, by: nil, at: site.clock.now)
    #expect(grace.get("/moderation/audit").status == .forbidden)
    #expect(!grace.get("/").text.contains("/moderation/audit"))
    #expect(site.browser().get("/moderation/audit").location?.hasPrefix("/login") == true)
  }
}
