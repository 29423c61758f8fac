import Foundation
import Logging
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct AuditTests {
  private let site: TestSite

  init() throws { site = try TestSite { $0.signup = .approval } }

  /// Somebody whom a moderator's word has let in.
  private func admitted(_ person: Person, as role: Role = .member) throws -> Browser {
    _ = try site.browser().signUp(person)
    try site.app.store.approve(try site.id(of: person), by: nil, at: site.clock.now)
    if role != .member {
      try site.app.store.changeRole(
        of: try site.id(of: person), to: role, by: nil, at: site.clock.now)
    }
    return try site.loggedIn(person)
  }

  /// What was written down since `start`, as event, account and actor.
  private func lines(_ start: Int = 0) -> [[String]] {
    site.log.audit.dropFirst(start).map { entry in
      ["audit", "account", "actor"].map { entry.metadata[$0] ?? "-" }
    }
  }

  @Test func `a life with the site can be read in the log`() throws {
    let browser = try admitted(.ada)
    let ada = "\(try site.id(of: .ada))"
    #expect(lines() == [["account-registered", ada, ada], ["login", ada, ada]])
    try browser.submit(
      "/profile/password", on: "/profile",
      ["current": Person.ada.password, "password": "difference engine"])
    _ = try site.browser().logIn(as: "ada", password: "difference engine")
    let newest = try #require(try site.sessions(of: .ada).first)
    try browser.submit("/sessions/\(newest.id)/revoke", on: "/sessions")
    try browser.submit("/logout", on: "/logout")
    #expect(
      lines(2) == [
        ["password-changed", ada, ada], ["login", ada, ada], ["session-revoked", ada, ada],
        ["logout", ada, ada],
      ])
    for entry in site.log.audit {
      #expect(entry.level == .notice)
      #expect(entry.metadata["address"] == "192.0.2.7")
      #expect(entry.metadata["request"] == "5eed")
    }
  }

  @Test func `who does not get in is written down, by account where there is one`() throws {
    _ = try admitted(.ada)
    let ada = "\(try site.id(of: .ada))"
    let start = site.log.audit.count
    let stranger = site.browser()
    for _ in 0..<7 { _ = try stranger.logIn(as: "ada", password: "wrong password") }
    _ = try stranger.logIn(as: "nobody-knows", password: "wrong password")
    #expect(
      lines(start) == Array(repeating: ["login-failed", ada, "-"], count: 6) + [
        ["login-throttled", ada, "-"], ["login-failed", "-", "-"],
      ])
    _ = try site.browser().signUp(.grace)
    _ = try site.browser().logIn(.grace)
    let entry = try #require(site.log.audit.last)
    #expect(entry.metadata["audit"] == "login-failed")
    #expect(entry.metadata["reason"] == "pending")
  }

  @Test func `a moderator's decisions name both`() throws {
    let moderator = try admitted(.grace, as: .moderator)
    let ada = try admitted(.ada)
    let post = try ada.publish("off topic")
    _ = try site.browser().signUp(.linus)
    let numbers = try (site.id(of: .grace), site.id(of: .ada), site.id(of: .linus))
    let start = site.log.audit.count
    try moderator.submit("/moderation/signups/\(numbers.2)/approve", on: "/moderation/signups")
    try moderator.submit("\(post)/delete", on: post)
    #expect(
      lines(start) == [
        ["account-approved", "\(numbers.2)", "\(numbers.0)"],
        ["post-removed", "\(numbers.1)", "\(numbers.0)"],
      ])
  }

  @Test func `the operator can read up every event`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/monitoring.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for event in AuditEvent.allCases { #expect(text.contains("`\(event.rawValue)`")) }
  }

  @Test func `no line holds a password, a token, a cookie or an e-mail address`() throws {
    try site.makeSigningKey()
    let browser = try admitted(.ada)
    let token = try site.token(for: .ada)
    let stranger = site.browser()
    _ = try stranger.logIn(as: Person.ada.email, password: "wrong password")
    _ = try stranger.logIn(as: Person.ada.password, password: Person.ada.email)
    try browser.submit(
      "/account/delete", on: "/account/delete",
      ["confirmation": "ada", "password": Person.ada.password])
    #expect(
      lines().map { $0[0] }.suffix(4) == [
        "token-issued", "login-failed", "login-failed", "account-deleted",
      ])
    let secrets =
      [Person.ada.password, Person.ada.email, "wrong password", token]
      + browser.cookies.filter { $0.key != "martlet-flash" }.values
    for entry in site.log.entries {
      for text in [entry.message] + entry.metadata.values {
        for secret in secrets { #expect(!text.contains(secret)) }
      }
    }
  }
}
