import Logging
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct RoutesTests {
  private let site: TestSite
  private let browser: Browser
  private let post: String

  init() throws {
    site = try TestSite { $0.signup = .approval }
    _ = try site.browser().signUp(.ada)
    try site.app.store.approve(try site.id(of: .ada), by: nil, at: site.clock.now)
    try site.app.store.changeRole(
      of: try site.id(of: .ada), to: .administrator, by: nil, at: site.clock.now)
    browser = try site.loggedIn(.ada)
    post = try browser.publish("a note")
  }

  /// The table's addresses with something that exists in each place.
  private func target(_ pattern: PathPattern) throws -> String {
    let id = try #require(post.split(separator: "/").last)
    return pattern.text.replacing("{handle}", with: "ada").replacing("{id}", with: id)
  }

  @Test func `no route fails for want of what its address says`() throws {
    for route in Routes.all where route.face == .page {
      let response =
        route.method == .get
        ? browser.get(try target(route.pattern))
        : browser.post(try target(route.pattern), [("csrf", try browser.token())])
      #expect(response.status.code < 500, "\(route.method.rawValue) \(route.pattern.text)")
      if !browser.isSignedIn { _ = try browser.logIn(.ada) }
    }
    #expect(site.log.entries.allSatisfy { $0.level < .error })
  }

  /// An action that takes fewer values than its address has places would not notice.
  @Test(arguments: [("{id}", "x1"), ("{handle}", "a.b")])
  func `every value in an address counts`(place: String, nonsense: String) throws {
    let id = try #require(post.split(separator: "/").last)
    for route in Routes.all
    where route.face == .page && route.pattern.text.contains(place) {
      let path = route.pattern.text.replacing(place, with: nonsense)
        .replacing("{handle}", with: "ada").replacing("{id}", with: id)
      let response =
        route.method == .get
        ? browser.get(path) : browser.post(path, [("csrf", try browser.token())])
      #expect(response.status == .notFound, "\(path)")
    }
  }

  @Test func `strangers reach no action of members or moderators`() throws {
    let stranger = site.browser()
    let open = [
      "/signup", "/signup/confirm", "/email/confirm", "/login", "/login/code", "/logout",
      "/password/forgotten", "/password/reset", "/theme",
    ]
    for route in Routes.all
    where route.face == .page && route.method == .post && !open.contains(route.pattern.text) {
      let response = stranger.post(
        try target(route.pattern), [("csrf", try stranger.token()), ("text", "hello")])
      #expect(response.status == .unauthorized, "\(route.pattern.text)")
    }
  }

  @Test func `HEAD is answered like GET`() throws {
    for route in Routes.all where route.method == .get {
      let path = try target(route.pattern)
      #expect(browser.send("HEAD", path).status == browser.get(path).status, "\(path)")
    }
  }

  @Test func `a slash at the end makes no difference`() {
    #expect(browser.get("/profile/").status == .ok)
    #expect(browser.get("/@ada/").status == .ok)
  }

  @Test func `an address tells what can be done with it`() {
    let options = browser.send("OPTIONS", "/login")
    #expect(options.status == .noContent)
    #expect(options.header("Allow") == "GET, HEAD, POST, OPTIONS")
    let refused = browser.send("DELETE", "/login")
    #expect(refused.status == .methodNotAllowed)
    #expect(refused.header("Allow") == "GET, HEAD, POST, OPTIONS")
    #expect(browser.send("GET", "/posts").header("Allow") == "POST, OPTIONS")
    #expect(browser.send("BREW", "/").status == .methodNotAllowed)
    #expect(browser.send("BREW", "/nowhere").status == .notFound)
  }
}
