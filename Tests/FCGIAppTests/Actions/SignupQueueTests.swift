import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct SignupQueueTests {
  private let site: TestSite
  private let moderator: Browser

  init() throws {
    site = try TestSite { $0.signup = .approval }
    _ = try site.browser().signUp(.ada)
    let ada = try site.id(of: .ada)
    try site.app.store.approve(ada, by: nil, at: site.clock.now)
    try site.app.store.changeRole(of: ada, to: .moderator, by: nil, at: site.clock.now)
    moderator = try site.loggedIn(.ada)
    _ = try site.browser().signUp(.grace)
  }

  private func decide(_ decision: String, as browser: Browser) throws -> Response {
    let id = try site.id(of: .grace)
    return try browser.submit("/moderation/signups/\(id)/\(decision)", on: "/moderation/signups")
  }

  @Test func `who is approved can log in`() throws {
    #expect(try decide("approve", as: moderator).location == "/moderation/signups")
    #expect(try moderator.get("/moderation/signups").flash()?.contains("Approved") == true)
    #expect(try site.browser().logIn(.grace).status == .seeOther)
  }

  @Test func `who is rejected leaves nothing, and may ask again`() throws {
    #expect(try decide("reject", as: moderator).status == .seeOther)
    #expect(try site.account(.grace) == nil)
    #expect(try site.browser().signUp(.grace).status == .seeOther)
  }

  @Test func `two moderators cannot decide differently`() throws {
    let id = try site.id(of: .grace)
    let action = "/moderation/signups/\(id)/reject"
    let form = try moderator.form(action, on: "/moderation/signups")
    _ = try decide("approve", as: moderator)
    #expect(moderator.send(form).status == .conflict)
    #expect(try site.account(.grace)?.status == .active)
  }

  @Test func `members and strangers cannot look, nor decide`() throws {
    let waiting = try site.id(of: .grace)
    _ = try decide("approve", as: moderator)
    let member = try site.loggedIn(.grace)
    let token = try member.token()
    #expect(member.get("/moderation/signups").status == .forbidden)
    for decision in ["approve", "reject"] {
      let action = "/moderation/signups/\(waiting)/\(decision)"
      #expect(member.post(action, [("csrf", token)]).status == .forbidden)
    }
    let stranger = site.browser().get("/moderation/signups")
    #expect(stranger.location == "/login?next=%2Fmoderation%2Fsignups")
  }
}
