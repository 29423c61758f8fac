import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct LoginCodeTests {
  private let site: TestSite
  private let device: TwoFactorDevice
  private let recoveryCodes: [String]

  init() throws {
    site = try TestSite()
    (device, recoveryCodes) = try TwoFactorDevice.enrolled(try site.joined(.ada), .ada)
  }

  /// Somebody who has given the password.
  private func halfway(next: String = "/login") throws -> Browser {
    let browser = site.browser()
    let answer = try browser.logIn(as: "ada", password: Person.ada.password, page: next)
    try #require(answer.status == .seeOther)
    return browser
  }

  private func enter(_ code: String, _ browser: Browser) throws -> Response {
    try browser.submit("/login/code", on: "/login/code", ["code": code])
  }

  @Test func `the password alone lets nobody in`() throws {
    let browser = try halfway()
    #expect(!browser.isSignedIn)
    #expect(browser.cookies["martlet-sid"] == nil)
    for target in ["/profile", "/sessions", "/two-factor"] {
      #expect(browser.get(target).status == .seeOther)
    }
    #expect(try site.sessions(of: .ada).count == 1)
  }

  @Test func `the code does, and leads where one was going`() throws {
    let browser = try halfway(next: "/login?next=/search?q=a%26b")
    let challenge = browser.cookies["martlet-code"]
    #expect(challenge?.utf8.count == 43)
    let form = try browser.form("/login/code", on: "/login/code?next=/search%3Fq%3Da%2526b")
    let answer = browser.send(form, ["code": try device.nextCode()])
    #expect(answer.location == "/search?q=a%26b")
    #expect(browser.isSignedIn)
    #expect(browser.cookies["martlet-code"] == nil)
    #expect(site.log.audit.last?.metadata["factor"] == "code")
  }

  @Test func `a code is typed as people do, and lasts while the clock goes on`() throws {
    let code = try device.nextCode()
    site.clock.advance(seconds: 29)
    let typed = "\(code.prefix(3)) \(code.suffix(3)) "
    #expect(try enter(typed, try halfway()).status == .seeOther)
  }

  @Test func `nobody uses a code twice, whoever looked over a shoulder`() throws {
    let code = try device.nextCode()
    #expect(try enter(code, try halfway()).status == .seeOther)
    let answer = try enter(code, try halfway())
    #expect(answer.status == .unprocessableContent)
    #expect(try answer.faultyFields() == ["code"])
  }

  @Test func `a recovery code stands in for the device, once`() throws {
    let browser = try halfway()
    let typed = recoveryCodes[3].uppercased().replacing("-", with: " ")
    #expect(try enter(typed, browser).status == .seeOther)
    #expect(try browser.get("/").flash()?.contains("recovery code") == true)
    #expect(browser.isSignedIn)
    #expect(site.log.audit.last?.metadata["factor"] == "recovery-code")
    #expect(try enter(recoveryCodes[3], try halfway()).status == .unprocessableContent)
    #expect(browser.get("/two-factor").text.contains("9 recovery codes"))
  }

  @Test(arguments: ["", "000000", "not a code", "aaaa-aaaa-aaaa-aaaa", "１２３４５６"])
  func `anything else is asked for again`(typed: String) throws {
    let browser = try halfway()
    #expect(try enter(typed, browser).status == .unprocessableContent)
    #expect(!browser.isSignedIn)
    #expect(site.log.audit.last?.metadata["audit"] == "code-refused")
    #expect(try enter(try device.nextCode(), browser).status == .seeOther)
  }

  @Test func `guesses slow down for the account, at whatever browser`() throws {
    for _ in 1...6 { #expect(try enter("000000", try halfway()).status == .unprocessableContent) }
    let code = try device.nextCode()
    #expect(try enter("000000", try halfway()).status == .unprocessableContent)
    #expect(try enter(code, try halfway()).status == .tooManyRequests)
    site.clock.advance(seconds: 30)
    #expect(try enter(try device.code(), try halfway()).status == .seeOther)
  }

  @Test func `who takes too long begins with the password again`() throws {
    let browser = try halfway()
    let form = try browser.form("/login/code", on: "/login/code")
    site.clock.advance(seconds: TwoFactor.challengeLifetime)
    let answer = browser.send(form, ["code": try device.code()])
    #expect(answer.status == .seeOther && answer.location?.hasPrefix("/login?next=") == true)
    #expect(try browser.get("/login").flash()?.contains("too long") == true)
    #expect(browser.get("/login/code").location?.hasPrefix("/login?next=") == true)
    #expect(!browser.isSignedIn)
  }

  @Test func `a stranger without the password gets no chance to try codes`() throws {
    let stranger = site.browser()
    let form = try halfway().form("/login/code", on: "/login/code")
    let answer = stranger.post(
      form.action, [("csrf", try stranger.token()), ("code", try device.nextCode())])
    #expect(answer.location?.hasPrefix("/login?next=") == true)
    stranger.cookies["martlet-code"] = String(repeating: "A", count: 43)
    #expect(stranger.get("/login/code").status == .seeOther)
  }

  @Test func `a link to a new password does not go past it`() throws {
    let link = try site.passwordLink(for: .ada)
    let browser = site.browser()
    try browser.submit("/password/reset", on: link, ["password": "difference engine"])
    let answer = try browser.logIn(as: "ada", password: "difference engine")
    #expect(answer.location?.hasPrefix("/login/code") == true)
    #expect(!browser.isSignedIn)
  }

  @Test func `the operator lets somebody in again who has lost everything`() throws {
    let browser = try halfway()
    try site.app.store.disableTwoFactor(of: try site.id(of: .ada), by: nil, at: site.clock.now)
    #expect(browser.get("/login/code").status == .seeOther)
    #expect(try browser.logIn(.ada).location == "/")
    #expect(browser.isSignedIn)
  }

  @Test func `over HTTPS the cookie of the first half is bound to the host`() throws {
    let browser = site.browser()
    browser.isSecure = true
    _ = try browser.logIn(.ada)
    #expect(browser.cookies["__Host-martlet-code"] != nil)
  }
}
