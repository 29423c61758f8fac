import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct RoleUpdateTests {
  private let site: TestSite
  private let ada: Browser
  private let linus: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    linus = try site.joined(.linus, as: .administrator)
  }

  private func make(_ person: Person, _ role: String, as browser: Browser) throws -> Response {
    browser.post("/@\(person.handle)/role", [("csrf", try browser.token()), ("role", role)])
  }

  @Test func `an administrator makes somebody a moderator, and takes it back`() throws {
    let buttons = try linus.get("/@ada").markup().all("button").filter { $0["name"] == "role" }
    #expect(buttons.map { $0["value"] } == ["moderator", "administrator"])
    #expect(ada.get("/moderation").status == .forbidden)
    #expect(try make(.ada, "moderator", as: linus).location == "/@ada")
    #expect(ada.get("/moderation").status == .ok)
    #expect(try make(.ada, "moderator", as: linus).status == .conflict)
    #expect(try make(.ada, "member", as: linus).status == .seeOther)
    #expect(ada.get("/moderation").status == .forbidden)
    #expect(site.log.audit.last?.metadata["audit"] == "role-changed")
  }

  @Test(arguments: [Role.member, .moderator])
  func `nobody else gives roles`(role: Role) throws {
    let grace = try site.joined(.grace, as: .administrator)
    try site.app.store.changeRole(
      of: try site.id(of: .grace), to: role, by: nil, at: site.clock.now)
    #expect(try !grace.get("/@ada").markup().forms.contains { $0.action == "/@ada/role" })
    for person in [Person.ada, .grace] {
      #expect(try make(person, "administrator", as: grace).status == .forbidden)
    }
    #expect(try site.account(.ada)?.role == .member)
    #expect(try make(.ada, "moderator", as: site.browser()).status == .unauthorized)
  }

  @Test func `the last administrator stays one, and there are no other roles`() throws {
    #expect(try make(.linus, "member", as: linus).status == .forbidden)
    #expect(try make(.ada, "emperor", as: linus).status == .badRequest)
    #expect(try site.account(.linus)?.role == .administrator)
  }
}
