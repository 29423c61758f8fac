import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct SuspensionTests {
  private let site: TestSite
  private let ada: Browser
  private let linus: Browser
  private let post: String

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    linus = try site.joined(.linus, as: .moderator)
    post = try ada.publish("buy my beans")
  }

  @Test func `who is suspended is out at once, is told so, and comes back`() throws {
    #expect(try linus.submit("/@ada/suspend", on: "/@ada").location == "/@ada")
    #expect(!ada.isSignedIn)
    let refused = try site.browser().logIn(.ada)
    #expect(refused.status != .seeOther && refused.text.contains("suspended this account"))
    for page in ["/@ada", post] {
      #expect(site.browser().get(page).status == .notFound, "\(page)")
    }
    let page = linus.get("/@ada")
    #expect(page.status == .ok && page.text.contains("Suspended"))
    #expect(page.header("Cache-Control") == "no-store")
    #expect(try linus.get("/moderation/suspended").markup().all(ofClass: "who").count == 1)

    #expect(try linus.submit("/@ada/reinstate", on: "/moderation/suspended").location == "/@ada")
    #expect(site.browser().get(post).status == .ok)
    #expect(try site.browser().logIn(.ada).status == .seeOther)
    #expect(try linus.get("/moderation/suspended").markup().all(ofClass: "who").isEmpty)
    let told = site.log.audit.map { $0.metadata["audit"] }
    #expect(told.contains("account-suspended") && told.contains("account-reinstated"))
  }

  @Test(arguments: [Role.moderator, .administrator])
  func `a moderator has no power over equals and higher`(role: Role) throws {
    let grace = try site.joined(.grace, as: role)
    let token = try linus.token()
    #expect(try !linus.get("/@grace").markup().forms.contains { $0.action == "/@grace/suspend" })
    #expect(linus.post("/@grace/suspend", [("csrf", token)]).status == .forbidden)
    #expect(grace.isSignedIn)
    try site.app.store.changeRole(
      of: try site.id(of: .ada), to: .administrator, by: nil, at: site.clock.now)
    try site.app.store.suspend(
      try site.id(of: .grace), by: try site.id(of: .ada), at: site.clock.now)
    let page = linus.get("/@grace")
    #expect(page.status == .ok && page.text.contains("An administrator can take it back"))
    #expect(linus.post("/@grace/reinstate", [("csrf", token)]).status == .forbidden)
    #expect(try ada.submit("/@grace/reinstate", on: "/@grace").status == .seeOther)
  }

  @Test func `members and strangers suspend and reinstate nobody`() throws {
    let grace = try site.joined(.grace)
    let token = try grace.token()
    #expect(try !grace.get("/@ada").markup().forms.contains { $0.action == "/@ada/suspend" })
    #expect(grace.post("/@ada/suspend", [("csrf", token)]).status == .forbidden)
    try linus.submit("/@ada/suspend", on: "/@ada")
    #expect(grace.get("/@ada").status == .notFound)
    #expect(grace.post("/@ada/reinstate", [("csrf", token)]).status == .forbidden)
    let stranger = site.browser()
    let theirs = try stranger.token()
    #expect(stranger.post("/@ada/reinstate", [("csrf", theirs)]).status == .unauthorized)
  }

  @Test func `nobody suspends themselves, nobody, or twice`() throws {
    let token = try linus.token()
    #expect(linus.post("/@linus/suspend", [("csrf", token)]).status == .forbidden)
    #expect(linus.post("/@nobody/suspend", [("csrf", token)]).status == .notFound)
    #expect(linus.post("/@ada/reinstate", [("csrf", token)]).status == .notFound)
    let form = try linus.form("/@ada/suspend", on: "/@ada")
    linus.send(form)
    #expect(linus.send(form).status == .notFound)
  }
}
