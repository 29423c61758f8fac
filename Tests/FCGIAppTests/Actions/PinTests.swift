import Markup
import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct PinTests {
  private let site: TestSite
  private let ada: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
  }

  @Test func `what one pins stands first on one's page, and once`() throws {
    let first = try ada.publish("first")
    _ = try ada.publish("second")
    #expect(try ada.submit("\(first)/pin", on: first).location?.hasPrefix("\(first)#") == true)
    #expect(try site.browser().get("/@ada").posts() == ["first", "second"])
    #expect(try ada.get("/@ada").markup().all(ofClass: "because").map(\.text) == ["Pinned"])
    try ada.submit("\(first)/unpin", on: first)
    #expect(try site.browser().get("/@ada").posts() == ["second", "first"])
  }

  @Test func `beyond the most that one can pin, one is told what to do`() throws {
    for number in 0...Reactions.pinLimit {
      let post = try ada.publish("\(number)")
      try ada.submit("\(post)/pin", on: post)
    }
    #expect(try ada.get("/@ada").flash()?.contains("Unpin one first") == true)
    #expect(try ada.get("/@ada").posts() == ["2", "1", "0", "3"])
  }

  @Test func `nobody pins what somebody else has written`() throws {
    let post = try ada.publish("by ada")
    let grace = try site.joined(.grace)
    let actions = try grace.get(post).markup().forms.map(\.action)
    #expect(!actions.contains("\(post)/pin"))
    #expect(grace.post("\(post)/pin", [("csrf", try grace.token())]).status == .forbidden)
    let stranger = site.browser()
    let token = try stranger.token()
    for action in ["pin", "unpin", "boost", "unboost"] {
      #expect(stranger.post("\(post)/\(action)", [("csrf", token)]).status == .unauthorized)
    }
  }
}
