import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct FollowTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
  }

  private func follow(_ handle: String, as browser: Browser) throws -> Response {
    try browser.submit("/@\(handle)/follow", on: "/@\(handle)")
  }

  private func names(_ target: String, _ browser: Browser) throws -> [String] {
    try browser.get(target).markup().all(ofClass: "rows").flatMap { $0.all(ofClass: "name") }
      .map(\.text)
  }

  private func facts(_ handle: String) throws -> [String] {
    try site.browser().get("/@\(handle)").markup().all(ofClass: "facts").flatMap { $0.all("a") }
      .filter { $0["href"]?.contains("/follow") == true }.map(\.text)
  }

  @Test func `a follow is a press of a button, and so is its end`() throws {
    let response = try follow("ada", as: grace)
    #expect(response.location == "/@ada")
    #expect(try grace.get("/@ada").flash()?.contains("Following") == true)
    #expect(try facts("ada") == ["0 following", "1 follower"])
    #expect(try facts("grace") == ["1 following", "0 followers"])
    #expect(try ada.get("/@grace").markup().all(ofClass: "mark").map(\.text) == ["Follows you"])

    #expect(try grace.submit("/@ada/unfollow", on: "/@ada").location == "/@ada")
    #expect(try facts("ada") == ["0 following", "0 followers"])
    #expect(try ada.get("/@grace").markup().all(ofClass: "mark").isEmpty)
  }

  @Test func `a form that is sent twice is no error`() throws {
    let form = try grace.form("/@ada/follow", on: "/@ada")
    #expect(grace.send(form).status == .seeOther)
    #expect(grace.send(form).status == .seeOther)
    #expect(try facts("ada") == ["0 following", "1 follower"])
  }

  @Test func `whom one follows is listed with a button that leads back`() throws {
    _ = try follow("ada", as: grace)
    let path = "/@grace/following?before=999999"
    #expect(try names(path, ada) == ["Ada Lovelace"])
    #expect(try names("/@ada/followers", site.browser()) == ["Grace Hopper"])
    #expect(try ada.submit("/@grace/follow", on: "/@ada/followers").location == "/@ada/followers")
    #expect(try grace.submit("/@ada/unfollow", on: path).location == path)
  }

  @Test(arguments: ["https://evil.example/", "//evil.example", "/\\evil.example", ""])
  func `nobody is led to another site`(next: String) throws {
    let form = try grace.form("/@ada/follow", on: "/@ada")
    #expect(grace.send(form, ["next": next]).location == "/@ada")
  }

  @Test func `nobody follows themselves`() throws {
    let token = try ada.token()
    #expect(ada.post("/@ada/follow", [("csrf", token)]).status == .forbidden)
    #expect(try facts("ada") == ["0 following", "0 followers"])
  }

  @Test func `a stranger follows nobody, and is offered no button`() throws {
    let stranger = site.browser()
    let token = try stranger.token()
    for action in ["follow", "unfollow"] {
      #expect(stranger.post("/@ada/\(action)", [("csrf", token)]).status == .unauthorized)
    }
    #expect(try stranger.get("/@ada").markup().forms.isEmpty)
  }

  @Test func `who is suspended, gone or never was cannot be followed and has no lists`() throws {
    _ = try follow("ada", as: grace)
    try site.app.store.suspend(try site.id(of: .ada), by: nil, at: site.clock.now)
    let token = try grace.token()
    for handle in ["ada", "nobody"] {
      for action in ["follow", "unfollow"] {
        let response = grace.post("/@\(handle)/\(action)", [("csrf", token)])
        #expect(response.status == .notFound)
      }
      for list in ["following", "followers"] {
        #expect(grace.get("/@\(handle)/\(list)").status == .notFound)
      }
    }
    #expect(try names("/@grace/following", grace).isEmpty)
    #expect(try facts("grace") == ["0 following", "0 followers"])
  }

  @Test func `beyond the most that one can follow, one is told what to do`() throws {
    try site.change("UPDATE accounts SET following_count = \(Follow.limit) WHERE handle = 'grace'")
    #expect(try follow("ada", as: grace).location == "/@ada")
    #expect(try grace.get("/@ada").flash()?.contains("Unfollow somebody first") == true)
    #expect(try facts("ada") == ["0 following", "0 followers"])
  }

  @Test(arguments: ["before=x", "after=-1", "before=1&after=2", "limit=0"])
  func `a place in a list that is none is refused`(query: String) {
    #expect(ada.get("/@ada/followers?\(query)").status == .badRequest)
  }

  @Test func `a long list is read to its end`() throws {
    for number in 1...3 {
      let person = Person(
        handle: "friend-\(number)", name: "Friend \(number)", password: "swift as a")
      _ = try follow("ada", as: try site.joined(person))
    }
    var seen: [String] = []
    var target: String? = "/@ada/followers?limit=2"
    while let address = target {
      seen += try names(address, ada)
      target = try ada.get(address).markup().all("a").first { $0["rel"] == "next" }?["href"]
    }
    #expect(seen == ["Friend 3", "Friend 2", "Friend 1"])
  }
}
