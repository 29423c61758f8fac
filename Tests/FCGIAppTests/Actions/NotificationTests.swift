import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct NotificationTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
  }

  private func count() throws -> String? {
    try ada.get("/").markup().all(ofClass: "count").first?.text
  }

  @Test func `how much is new is told on every page, until it is looked at`() throws {
    #expect(try count() == nil)
    try grace.submit("/@ada/follow", on: "/@ada")
    _ = try grace.publish("hey @ada")
    #expect(try count() == "2")
    for prefetch in ["prefetch", "prefetch;prerender"] {
      #expect(ada.get("/notifications", [("Sec-Purpose", prefetch)]).status == .ok)
    }
    #expect(ada.send("HEAD", "/notifications").status == .ok)
    #expect(try count() == "2")
    let page = try ada.get("/notifications").markup()
    #expect(
      page.all(ofClass: "who").map(\.text) == [
        "Grace Hopper mentions you", "Grace Hopper follows you",
      ])
    #expect(page.all(ofClass: "new").count == 2)
    #expect(try count() == nil)
    #expect(try ada.get("/notifications").markup().all(ofClass: "new").isEmpty)
  }

  @Test func `one is told of nothing that one has not ticked`() throws {
    let form = try ada.form("/notifications/settings", on: "/notifications/settings")
    var entries = form.fields.filter { $0.name != "kind-5" }.map { ($0.name, $0.value) }
    #expect(ada.post("/notifications/settings", entries).location == "/notifications/settings")
    try grace.submit("/@ada/follow", on: "/@ada")
    #expect(try count() == nil)
    let boxes = try ada.get("/notifications/settings").markup().all("input").filter {
      $0["name"] != nil
    }
    #expect(
      boxes.filter { $0["type"] == "checkbox" && $0["checked"] == nil }.map { $0["name"] } == [
        "kind-5"
      ])
    entries.append(("kind-5", "1"))
    ada.post("/notifications/settings", entries)
    try grace.submit("/@ada/unfollow", on: "/@ada")
    try grace.submit("/@ada/follow", on: "/@ada")
    #expect(try count() == "1")
  }

  @Test func `strangers are told nothing`() throws {
    #expect(site.browser().get("/notifications").location?.hasPrefix("/login") == true)
  }
}
