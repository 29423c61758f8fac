import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct ReportTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let post: String

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    post = try grace.publish("buy my beans")
  }

  private func reports() throws -> [Report] {
    try site.reader.openReports(CursorRequest(), seenBy: nil).elements.map(\.report)
  }

  @Test func `a post is reported from its page`() throws {
    let links = try ada.get(post).markup().all("a").compactMap { $0["href"] }
    #expect(links.contains("\(post)/report"))
    let form = ada.get("\(post)/report")
    #expect(form.text.contains("buy my beans"))
    let entries = ["reason": "spam", "comment": "beans, beans, beans"]
    #expect(try ada.submit("\(post)/report", on: "\(post)/report", entries).location == post)
    #expect(try ada.get(post).flash()?.contains("Thank you") == true)
    let complaint = try #require(try reports().first?.complaints.first)
    #expect(complaint.reason == .spam && complaint.comment == "beans, beans, beans")
  }

  @Test func `somebody is reported from their page`() throws {
    let links = try ada.get("/@grace").markup().all("a").compactMap { $0["href"] }
    #expect(links.contains("/@grace/report"))
    let answer = try ada.submit("/@grace/report", on: "/@grace/report", ["reason": "abuse"])
    #expect(answer.location == "/@grace")
    #expect(try reports().map(\.thing) == [.account])
  }

  @Test func `who reports something again is told so`() throws {
    for _ in 0..<2 {
      try ada.submit("\(post)/report", on: "\(post)/report", ["reason": "spam"])
    }
    #expect(try ada.get(post).flash()?.contains("already") == true)
    #expect(try reports().map(\.complaintCount) == [1])
  }

  @Test func `what cannot be taken comes back as it was typed`() throws {
    let long = String(repeating: "b", count: ReportComment.limit + 1)
    let answer = try ada.submit(
      "\(post)/report", on: "\(post)/report", ["reason": "rules", "comment": long])
    #expect(answer.status == .unprocessableContent)
    #expect(try answer.faultyFields() == ["comment"])
    let form = try #require(try answer.markup().forms.first { $0.action == "\(post)/report" })
    #expect(form["reason"] == "rules" && form["comment"] == long)
    for reason in ["", "ugly"] {
      let answer = try ada.submit("\(post)/report", on: "\(post)/report", ["reason": reason])
      #expect(try answer.faultyFields() == ["reason"])
    }
    #expect(try reports().isEmpty)
  }

  @Test func `who reports too much is asked to wait, and loses nothing`() throws {
    guard case .window(let limit, _) = ThrottleRule.reports else { return }
    let comment = try ReportComment("")
    for number in 0..<limit {
      let draft = PostDraft(try PostText("beans \(number)", limit: 100))
      let post = try site.app.store.publish(
        draft, by: try site.id(of: .grace), at: site.clock.now)
      _ = try site.app.store.report(
        post, for: .spam, comment, by: try site.id(of: .ada), at: site.clock.now)
    }
    let answer = try ada.submit(
      "\(post)/report", on: "\(post)/report", ["reason": "spam", "comment": "and this"])
    #expect(answer.status == .tooManyRequests)
    #expect(answer.header("Retry-After") == "3600")
    let form = try #require(try answer.markup().forms.first { $0.action == "\(post)/report" })
    #expect(form["reason"] == "spam" && form["comment"] == "and this")
  }

  @Test func `nobody reports themselves, what they cannot see, or as a stranger`() throws {
    let token = try grace.token()
    for page in ["/@grace/report", "\(post)/report"] {
      #expect(grace.get(page).status == .forbidden)
      #expect(grace.post(page, [("csrf", token), ("reason", "spam")]).status == .forbidden)
      #expect(site.browser().get(page).location?.hasPrefix("/login") == true)
      let stranger = site.browser()
      let theirs = try stranger.token()
      #expect(stranger.post(page, [("csrf", theirs), ("reason", "spam")]).status == .unauthorized)
    }
    let adas = try ada.token()
    for page in ["/@nobody/report", "/@grace/999/report"] {
      #expect(ada.get(page).status == .notFound)
      #expect(ada.post(page, [("csrf", adas), ("reason", "spam")]).status == .notFound)
    }
    try grace.submit("/@ada/block", on: "/@ada")
    for page in ["/@grace/report", "\(post)/report"] {
      #expect(ada.get(page).status == .notFound)
      #expect(ada.post(page, [("csrf", adas), ("reason", "spam")]).status == .notFound)
    }
    #expect(try reports().isEmpty)
  }

  @Test func `whoever has blocked somebody can still tell of them, and of no post`() throws {
    try ada.submit("/@grace/block", on: "/@grace")
    #expect(ada.get("\(post)/report").status == .notFound)
    let links = try ada.get("/blocked").markup().all("a").compactMap { $0["href"] }
    #expect(links.contains("/@grace/report"))
    let answer = try ada.submit("/@grace/report", on: "/@grace/report", ["reason": "abuse"])
    #expect(answer.location == "/blocked")
    #expect(try reports().count == 1)
  }

  @Test func `nothing on one's own pages offers to report them`() throws {
    for page in ["/@grace", post] {
      let links = try grace.get(page).markup().all("a").compactMap { $0["href"] }
      #expect(!links.contains { $0.hasSuffix("/report") })
    }
    let links = try site.browser().get(post).markup().all("a").compactMap { $0["href"] }
    #expect(!links.contains { $0.hasSuffix("/report") })
  }
}
