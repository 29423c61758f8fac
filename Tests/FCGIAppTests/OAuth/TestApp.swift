import Crypto
import Foundation
import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// An app as its programmer writes it: it knows the addresses of the standard and its own name.
struct TestApp {
  /// RFC 7636, appendix B.
  static let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
  static let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

  let site: TestSite
  let id: String
  let secret: String?
  var redirect = "https://app.example/back"

  typealias Fields = [String: String]

  /// What it sends people to; a value of "" leaves the parameter out.
  func authorizationPath(_ changes: Fields = [:]) -> String {
    let usual = [
      "response_type": "code", "client_id": id, "redirect_uri": redirect, "scope": "read post",
      "state": "a b&c", "code_challenge": Self.challenge, "code_challenge_method": "S256",
    ]
    let fields = usual.merging(changes) { $1 }.filter { !$0.value.isEmpty }
    return "/oauth/authorize?" + URLEncodedForm.serialize(fields.map { (name: $0, value: $1) })
  }

  /// Somebody answers the question that the page asks.
  func ask(
    _ browser: Browser, _ changes: Fields = [:], decision: String = "approve"
  ) throws -> Response {
    let form = try browser.form("/oauth/authorize", on: authorizationPath(changes))
    return browser.post(form.action, form.fields + [("decision", decision)])
  }

  /// The code that somebody's yes brings.
  func code(from browser: Browser, _ changes: Fields = [:]) throws -> String {
    let location = try #require(try ask(browser, changes).location)
    return try #require(Self.answer(location)["code"])
  }

  /// What an app reads from the address to which the browser was led.
  static func answer(_ location: String) -> Fields {
    let items = URLComponents(string: location)?.queryItems ?? []
    return Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
  }

  /// Calls an endpoint as this app; the secret goes into the form.
  @discardableResult
  func call(_ path: String, _ fields: Fields, _ headers: Browser.Headers = []) -> Response {
    var all = fields
    if headers.isEmpty {
      all["client_id"] = fields["client_id"] ?? id
      if let secret { all["client_secret"] = fields["client_secret"] ?? secret }
    }
    return site.browser().post(path, all.map { ($0, $1) }, headers)
  }

  func exchange(_ code: String, _ changes: Fields = [:]) -> Response {
    let usual = [
      "grant_type": "authorization_code", "code": code, "redirect_uri": redirect,
      "code_verifier": Self.verifier,
    ]
    return call("/oauth/token", usual.merging(changes) { $1 }.filter { !$0.value.isEmpty })
  }

  func refresh(_ token: String, _ changes: Fields = [:]) -> Response {
    let usual = ["grant_type": "refresh_token", "refresh_token": token]
    return call("/oauth/token", usual.merging(changes) { $1 })
  }

  /// The tokens that somebody's yes comes to.
  func tokens(from browser: Browser, _ changes: Fields = [:]) throws -> Tokens {
    try Tokens(exchange(try code(from: browser, changes)))
  }

  struct Tokens {
    let access: String
    let refresh: String?
    let scope: String

    init(_ response: Response) throws {
      try #require(response.status == .ok, "\(response.text)")
      let json = try response.json()
      access = try #require(json["access_token"]?.string)
      refresh = json["refresh_token"]?.string
      scope = try #require(json["scope"]?.string)
    }
  }
}

extension TestSite {
  /// An app that registered itself, as those on phones do.
  func publicApp(_ redirects: [String] = ["https://app.example/back"]) throws -> TestApp {
    let client = try register(redirects, isConfidential: false, owner: nil)
    return TestApp(site: self, id: client.clientID, secret: nil, redirect: redirects[0])
  }

  /// An app on a server, which somebody has registered.
  func serverApp(of person: Person) throws -> TestApp {
    let client = try register(
      ["https://app.example/back"], isConfidential: true, owner: try id(of: person))
    return TestApp(
      site: self, id: client.clientID, secret: try app.clientSecrets.secret(of: client))
  }

  private func register(
    _ redirects: [String], isConfidential: Bool, owner: ID<Account>?
  ) throws -> Client {
    let created = try app.store.register(
      NewClient(
        clientID: try Randomness.clientID(), owner: owner, name: try AppName("Reader"),
        redirectURIs: redirects.compactMap(RedirectURI.init), isConfidential: isConfidential),
      at: clock.now)
    return try #require(try reader.client(created.id))
  }
}

extension Response {
  /// The code of an OAuth error, which has the form that RFC 6749, section 5.2 wants.
  func oauthError() throws -> String {
    #expect(header("Content-Type") == "application/json")
    #expect(header("Cache-Control") == "no-store")
    let json = try json()
    let description = try #require(json["error_description"]?.string)
    #expect(description.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
    return try #require(json["error"]?.string)
  }
}

extension JSONValue {
  /// The texts of a list; nil for what is none.
  var texts: [String]? { array?.compactMap(\.string) }
}
