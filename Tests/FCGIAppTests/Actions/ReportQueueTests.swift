import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct ReportQueueTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let linus: Browser
  private let post: String

  /// Ada has reported a post of grace; linus moderates.
  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    linus = try site.joined(.linus, as: .moderator)
    post = try grace.publish("buy my beans")
    try ada.submit(
      "\(post)/report", on: "\(post)/report", ["reason": "spam", "comment": "beans again"])
  }

  private func report() throws -> ID<Report> {
    let all = [
      try site.reader.openReports(CursorRequest(), seenBy: nil),
      try site.reader.resolvedReports(CursorRequest(), seenBy: nil),
    ]
    return try #require(all.flatMap(\.elements).first).report.id
  }

  private func decide(_ decision: String, on page: String = "/moderation") throws -> Response {
    try linus.submit("/moderation/reports/\(try report())/\(decision)", on: page)
  }

  private func due(_ browser: Browser) throws -> Bool {
    try !browser.get("/").markup().all(ofClass: "due").isEmpty
  }

  @Test func `a moderator reads who reported what, and why`() throws {
    let page = linus.get("/moderation")
    for words in ["buy my beans", "@grace", "@ada", "Spam", "beans again", "Reports (1)"] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(linus.get("/moderation/reports/\(try report())").text.contains("beans again"))
  }

  @Test func `moderators are told that something waits, until nothing does`() throws {
    #expect(try due(linus) && !due(ada))
    _ = try decide("dismiss")
    #expect(try !due(linus))
  }

  @Test func `a report is dismissed and opened again`() throws {
    #expect(try decide("dismiss").location == "/moderation")
    #expect(try linus.get("/moderation").flash()?.contains("Resolved") == true)
    #expect(try linus.get("/moderation").markup().all(ofClass: "report").isEmpty)
    #expect(linus.get("/moderation/resolved").text.contains("Dismissed by @linus"))
    #expect(linus.get(post).status == .ok)
    let path = "/moderation/reports/\(try report())"
    #expect(try decide("reopen", on: "/moderation/resolved").location == path)
    #expect(try linus.get("/moderation").markup().all(ofClass: "report").count == 1)
  }

  @Test func `the post is deleted, and the report stays to say so`() throws {
    let start = site.log.audit.count
    #expect(try decide("delete-post").status == .seeOther)
    #expect(grace.get(post).status == .notFound)
    let page = linus.get("/moderation/resolved")
    #expect(page.text.contains("Post deleted by @linus") && !page.text.contains("buy my beans"))
    let told = site.log.audit.dropFirst(start).map { $0.metadata["audit"] }
    #expect(told == ["report-resolved", "post-removed"])
  }

  @Test func `the author is suspended`() throws {
    #expect(try decide("suspend").status == .seeOther)
    #expect(try site.account(.grace)?.status == .suspended)
    #expect(ada.get("/@grace").status == .notFound)
    // Hidden from all others, the post is there for whoever judges the report.
    let page = linus.get("/moderation/reports/\(try report())")
    #expect(page.text.contains("buy my beans"))
  }

  @Test func `nobody is offered to suspend who has as much power`() throws {
    try site.app.store.changeRole(
      of: try site.id(of: .grace), to: .moderator, by: nil, at: site.clock.now)
    let action = "/moderation/reports/\(try report())/suspend"
    let forms = try linus.get("/moderation").markup().forms
    #expect(!forms.contains { $0.action == action })
    let answer = linus.post(action, [("csrf", try linus.token()), ("version", "1")])
    #expect(answer.status == .forbidden)
    #expect(try site.account(.grace)?.status == .active)
    #expect(try linus.get("/moderation").markup().all(ofClass: "report").count == 1)
  }

  @Test func `two moderators cannot decide differently`() throws {
    let form = try linus.form("/moderation/reports/\(try report())/delete-post", on: "/moderation")
    _ = try decide("dismiss")
    #expect(linus.send(form).status == .conflict)
    #expect(ada.get(post).status == .ok)
  }

  @Test func `nobody decides on what was said after they looked`() throws {
    let form = try linus.form("/moderation/reports/\(try report())/dismiss", on: "/moderation")
    let elsewhere = try site.loggedIn(.linus)
    try elsewhere.submit("\(post)/report", on: "\(post)/report", ["reason": "abuse"])
    #expect(linus.send(form).status == .conflict)
    let nonsense = linus.post(form.action, [("csrf", try linus.token()), ("version", "x")])
    #expect(nonsense.status == .badRequest)
  }

  @Test func `members and strangers neither look nor decide`() throws {
    let id = try report()
    let token = try ada.token()
    let pages = [
      "/moderation", "/moderation/resolved", "/moderation/suspended", "/moderation/reports/\(id)",
    ]
    for page in pages {
      #expect(ada.get(page).status == .forbidden, "\(page)")
      #expect(site.browser().get(page).location?.hasPrefix("/login") == true, "\(page)")
    }
    for decision in ["dismiss", "delete-post", "suspend", "reopen"] {
      let action = "/moderation/reports/\(id)/\(decision)"
      let answer = ada.post(action, [("csrf", token), ("version", "1")])
      #expect(answer.status == .forbidden, "\(decision)")
    }
    #expect(try linus.get("/moderation").markup().all(ofClass: "report").count == 1)
  }

  @Test func `what is reported about a moderator is not theirs to see`() throws {
    try ada.submit("/@linus/report", on: "/@linus/report", ["reason": "abuse"])
    _ = try decide("dismiss")
    #expect(try !due(linus))
    #expect(try linus.get("/moderation").markup().all(ofClass: "report").isEmpty)
    let id = try report()
    #expect(linus.get("/moderation/reports/\(id)").status == .notFound)
    let answer = linus.post(
      "/moderation/reports/\(id)/dismiss", [("csrf", try linus.token()), ("version", "1")])
    #expect(answer.status == .notFound)
  }

  @Test func `there is nothing under a number that is no report's`() throws {
    let token = try linus.token()
    let number = try #require(post.split(separator: "/").last)
    #expect(linus.get("/moderation/reports/\(number)").status == .notFound)
    let answer = linus.post(
      "/moderation/reports/\(number)/dismiss", [("csrf", token), ("version", "1")])
    #expect(answer.status == .notFound)
  }
}
