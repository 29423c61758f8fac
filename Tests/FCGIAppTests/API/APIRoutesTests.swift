import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct APIRoutesTests {
  private let site: TestSite
  private let ada: Browser
  private let post: String

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    post = try #require(try ada.tweet("a note").split(separator: "/").last.map(String.init))
  }

  private static let routes = Routes.all.filter { route in
    route.face == .api && route.pattern.text.hasPrefix("/api/")
  }

  private func target(_ route: Route, id: String? = nil) -> String {
    route.pattern.text.replacing("{id}", with: id ?? post)
  }

  @Test func `what needs somebody signed in asks for a token`() throws {
    for route in Self.routes {
      guard case .member = route.access else { continue }
      let response = site.browser().call(route.method.rawValue, target(route), "{}")
      #expect(response.status == .unauthorized, "\(route.pattern.text)")
      #expect(response.header("WWW-Authenticate")?.hasPrefix("Bearer") == true)
      #expect(try response.problem().code != nil)
    }
  }

  @Test(arguments: ["x", "0", "-1", "007", "99999999999999999999", "%2E"])
  func `there is nothing under a number that is none`(id: String) throws {
    for route in Self.routes where route.pattern.text.contains("{id}") {
      let response = ada.call(route.method.rawValue, target(route, id: id), "{}")
      #expect(response.status == .notFound, "\(route.method.rawValue) \(route.pattern.text)")
    }
  }

  @Test func `HEAD is answered like GET, with and without a slash at the end`() {
    for route in Self.routes where route.method == .get {
      let there = ada.get(target(route))
      let head = ada.send("HEAD", target(route) + "/")
      #expect(head.status == there.status, "\(route.pattern.text)")
      #expect(head.header("ETag") == there.header("ETag"))
      #expect(
        String(decoding: head.serialized(omittingBody: true), as: UTF8.self)
          .contains("Content-Length: \(there.body.count)\r\n"))
    }
  }

  @Test func `a cookie changes nothing unless the site's own page sends it`() {
    let elsewhere = [(name: "Origin", value: "https://evil.example")]
    for (method, target) in [
      ("POST", "/api/v2/tweets"), ("DELETE", "/api/v2/tweets/\(post)"),
      ("POST", "/api/me/thoughts"), ("DELETE", "/api/v1/users"),
    ] {
      let response = ada.send(
        method, target, type: "application/json",
        body: Array(#"{"body":"x","text":"x","username":"ada"}"#.utf8), headers: elsewhere)
      #expect(response.status == .forbidden, "\(method) \(target)")
    }
    #expect(ada.get("/api/v2/tweets/\(post)").status == .ok)
    #expect(ada.isSignedIn)
  }

  @Test(arguments: [
    ("POST", "/api/v1/users"), ("PUT", "/api/v1/users/1"), ("DELETE", "/api/v1/users"),
    ("POST", "/api/v2/tweets"),
  ])
  func `the first two APIs take JSON alone`(method: String, target: String) throws {
    let target = target.replacing("/1", with: "/\(try site.id(of: .ada))")
    let form = ada.send(
      method, target, type: "application/x-www-form-urlencoded", body: Array("body=hi".utf8),
      headers: Browser.sameOrigin)
    #expect(form.status == .unsupportedMediaType)
    #expect(ada.call(method, target).status == .unsupportedMediaType)
    for broken in ["", "{", "[]", "null", "{\"body\": \"a\",}", "{\"body\": \"\\ud800\"}"] {
      #expect(ada.call(method, target, broken).status == .badRequest, "\(broken)")
    }
  }

  @Test func `what is not there has the name that clients know`() throws {
    for target in ["/api/v1/users/99999", "/api/v1/users/x", "/api/v2/tweets/99999", "/api/v2/x"] {
      let response = site.browser().get(target)
      #expect(response.status == .notFound)
      #expect(try response.problem().code == "Resource not found!")
    }
    #expect(try site.browser().get("/api/thoughts/99999").problem().code == "not_found")
  }

  @Test func `another method is told which ones there are`() {
    let response = ada.call("PUT", "/api/v1/users", "{}")
    #expect(response.status == .methodNotAllowed)
    #expect(response.header("Allow") == "GET, HEAD, POST, DELETE, OPTIONS")
  }

  @Test func `one entry for each API tells when it was built and what it takes`() throws {
    let versions = try #require(
      try site.browser().get("/api/v1/info").json()["api_version"]?.array)
    #expect(versions.compactMap { $0["version"]?.string } == ["v1", "v2"])
    #expect(versions.compactMap { $0["links"]?.string } == ["/api/v1/users", "/api/v2/tweets"])
    #expect(
      versions.compactMap { $0["methods"]?.string } == [
        "get, post, put, delete", "get, post, delete",
      ])
    for time in versions.map({ $0["buildtime"]?.string }) {
      #expect(try #require(time).wholeMatch(of: /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    }
  }
}
