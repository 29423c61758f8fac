import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct UserTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser
  private let address: String

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
    address = "/api/v1/users/\(try site.id(of: .ada))"
  }

  private func put(_ browser: Browser, _ json: String, _ headers: Browser.Headers = []) -> Response
  {
    browser.call("PUT", address, json, headers)
  }

  @Test func `a user shows no e-mail address but to its owner and to administrators`() throws {
    let linus = try site.joined(.linus, as: .administrator)
    for (browser, names) in [
      (site.browser(), ["id", "name", "username"]), (grace, ["id", "name", "username"]),
      (ada, ["email", "id", "name", "username"]), (linus, ["email", "id", "name", "username"]),
    ] {
      let user = try browser.get(address).json()
      #expect(user.names == names)
      #expect(user["username"]?.string == "ada")
      #expect(user["name"]?.string == "Ada Lovelace")
      let list = try #require(try browser.get("/api/v1/users").json()["user_list"])
      #expect(list.array?.first == user)
      #expect(list.texts("username") == ["ada", "grace", "linus"])
    }
    #expect(try ada.get(address).json()["email"]?.string == "ada@example.org")
    let others = try #require(try ada.get("/api/v1/users").json()["user_list"])
    #expect(others.texts("email") == ["ada@example.org"])
  }

  @Test func `those who are shut out are there for administrators alone`() throws {
    try site.app.store.suspend(try site.id(of: .ada), by: nil, at: site.clock.now)
    #expect(grace.get(address).status == .notFound)
    #expect(grace.call("DELETE", "/api/v1/users", #"{"username":"ada"}"#).status == .notFound)
    #expect(try site.joined(.linus, as: .administrator).get(address).status == .ok)
  }

  @Test func `the owner changes what is named and nothing else`() throws {
    try site.change("UPDATE accounts SET bio = 'first of all' WHERE handle = 'ada'")
    let response = put(ada, #"{"name":" Countess "}"#)
    #expect(response.status == .ok)
    #expect(try response.json()["status"]?.string == "Success")
    var account = try #require(try site.account(.ada))
    #expect(
      [account.name, account.bio, account.email] == ["Countess", "first of all", "ada@example.org"])
    #expect(put(ada, #"{"email":"countess@example.org"}"#).status == .ok)
    #expect(try site.account(.ada)?.email == "countess@example.org")
    #expect(put(ada, #"{"email":""}"#).status == .ok)
    account = try #require(try site.account(.ada))
    #expect(account.email == nil)
    #expect(account.name == "Countess")
  }

  @Test func `only the owner and administrators change an account`() throws {
    #expect(put(grace, #"{"name":"X"}"#).status == .forbidden)
    #expect(try put(site.joined(.linus, as: .moderator), #"{"name":"X"}"#).status == .forbidden)
    #expect(try site.account(.ada)?.name == "Ada Lovelace")
    try site.app.store.changeRole(
      of: try site.id(of: .linus), to: .administrator, by: nil, at: site.clock.now)
    #expect(put(try site.loggedIn(.linus), #"{"name":"X"}"#).status == .ok)
    #expect(try site.account(.ada)?.name == "X")
  }

  @Test(arguments: [
    (#"{"username":"countess"}"#, "username"), (#"{"name":"A","role":"administrator"}"#, "role"),
    (#"{"name":"a\u0000b"}"#, "name"), (#"{"name":7}"#, "name"), (#"{"email":"nowhere"}"#, "email"),
    (#"{"password":"short"}"#, "password"), (#"{"password":"password1"}"#, "password"),
  ])
  func `what cannot be changed is refused by name, and all of it`(json: String, field: String)
    throws
  {
    let response = put(ada, json)
    #expect(response.status == .unprocessableContent)
    #expect(try response.problem().field == field)
    #expect(try site.account(.ada)?.name == "Ada Lovelace")
  }

  @Test func `an address that somebody has is a conflict`() throws {
    #expect(
      grace.call(
        "PUT", "/api/v1/users/\(try site.id(of: .grace))", #"{"email":"ADA@example.org"}"#
      ).status == .conflict)
  }

  @Test func `a new password ends the other sessions and counts from now on`() throws {
    let phone = try site.loggedIn(.ada)
    #expect(put(ada, #"{"password":"difference engine"}"#).status == .ok)
    #expect(ada.isSignedIn)
    #expect(!phone.isSignedIn)
    let browser = site.browser()
    #expect(try browser.logIn(as: "ada", password: "difference engine").status == .seeOther)
    #expect(try !site.databaseText().contains("difference engine"))
  }

  @Test func `a change of what was seen too long ago is refused`() throws {
    let seen = try [ada, grace].map { try #require($0.get(address).header("ETag")) }
    #expect(seen[0] != seen[1])
    #expect(seen.allSatisfy { $0.hasPrefix("\"") })
    for tag in seen {
      #expect(
        ada.get(address, [("If-None-Match", tag)]).status == (tag == seen[0] ? .notModified : .ok))
    }
    #expect(put(ada, #"{"name":"One"}"#, [("If-Match", seen[1])]).status == .ok)
    for tag in seen + ["W/\(seen[0])", "nonsense", "\"\""] {
      let response = put(ada, #"{"name":"Two"}"#, [("If-Match", tag)])
      #expect(response.status == .preconditionFailed, "\(tag)")
    }
    #expect(ada.get(address, [("If-None-Match", seen[0])]).status == .ok)
    #expect(put(ada, #"{"name":"Two"}"#, [("If-Match", "*")]).status == .ok)
    let now = try #require(ada.get(address).header("ETag"))
    #expect(put(ada, #"{"name":"Three"}"#, [("If-Match", "\(seen[0]), \(now)")]).status == .ok)
  }

  @Test func `the owner deletes the account, and is nobody then`() throws {
    _ = try ada.tweet("a note")
    let response = ada.call("DELETE", "/api/v1/users", #"{"username":"ADA"}"#)
    #expect(response.status == .ok)
    #expect(response.cookies.contains { $0.attributes.contains("Max-Age=0") })
    #expect(!ada.isSignedIn)
    #expect(grace.get(address).status == .notFound)
    #expect(try site.browser().get("/").posts().isEmpty)
  }

  @Test func `only the owner and administrators delete an account`() throws {
    let ask = #"{"username":"ada"}"#
    #expect(grace.call("DELETE", "/api/v1/users", ask).status == .forbidden)
    let linus = try site.joined(.linus, as: .moderator)
    #expect(linus.call("DELETE", "/api/v1/users", ask).status == .forbidden)
    #expect(ada.isSignedIn)
    try site.app.store.changeRole(
      of: try site.id(of: .linus), to: .administrator, by: nil, at: site.clock.now)
    #expect(try site.loggedIn(.linus).call("DELETE", "/api/v1/users", ask).status == .ok)
    #expect(grace.get(address).status == .notFound)
    #expect(
      try site.loggedIn(.linus).call("DELETE", "/api/v1/users", #"{"username":"linus"}"#).status
        == .forbidden, "the last administrator stays")
  }

  @Test(arguments: [
    ("{}", Status.badRequest), (#"{"username":7}"#, .unprocessableContent),
    (#"{"username":"nobody"}"#, .notFound), (#"{"username":"a b"}"#, .notFound),
  ])
  func `whom to delete must be said, and be there`(json: String, status: Status) {
    #expect(ada.call("DELETE", "/api/v1/users", json).status == status)
    #expect(ada.isSignedIn)
  }
}
