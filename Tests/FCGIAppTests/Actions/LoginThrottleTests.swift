import Testing
import Web

@testable import FCGIApp

@Suite struct LoginThrottleTests {
  private let site: TestSite

  init() throws {
    site = try TestSite()
    _ = try site.joined(.ada)
  }

  private func attempt(_ login: String = "ada", password: String = "wrong password") throws
    -> Response
  {
    try site.browser().logIn(as: login, password: password)
  }

  @Test func `after five failures even the right password has to wait`() throws {
    for _ in 1...6 { #expect(try attempt().status == .unprocessableContent) }
    let early = try attempt(password: Person.ada.password)
    #expect(early.status == .tooManyRequests)
    #expect(early.header("Retry-After") == "1")
    site.clock.advance(seconds: 1)
    #expect(try attempt(password: Person.ada.password).status == .seeOther)
  }

  @Test func `the wait doubles, and a success ends it`() throws {
    for _ in 1...6 { _ = try attempt() }
    site.clock.advance(seconds: 1)
    _ = try attempt()
    #expect(try attempt().header("Retry-After") == "2")
    site.clock.advance(seconds: 2)
    #expect(try attempt(password: Person.ada.password).status == .seeOther)
    for _ in 1...5 { #expect(try attempt().status == .unprocessableContent) }
  }

  @Test(arguments: ["ADA", " ada", "ada \u{3000}", "\tada"])
  func `another spelling of the same name is no new chance`(login: String) throws {
    for _ in 1...6 { _ = try attempt() }
    #expect(try attempt(login).status == .tooManyRequests)
  }

  @Test func `other people are not in the way`() throws {
    for _ in 1...6 { _ = try attempt() }
    _ = try site.joined(.grace)
    #expect(try site.browser().logIn(.grace).status == .seeOther)
  }

  @Test func `an address has twenty failures in fifteen minutes, whoever it tries`() throws {
    for number in 1...20 {
      #expect(try attempt("nobody\(number)").status == .unprocessableContent)
    }
    #expect(try attempt("nobody21").status == .tooManyRequests)
    let elsewhere = site.browser()
    elsewhere.address = "198.51.100.1"
    #expect(try elsewhere.logIn(.ada).status == .seeOther)
    site.clock.advance(seconds: 901)
    #expect(try attempt("nobody22").status == .unprocessableContent)
  }

  @Test func `successes do not count against an address`() throws {
    for _ in 1...25 { try #require(try site.browser().logIn(.ada).status == .seeOther) }
  }

  @Test func `an address that is shut out cannot shut others out`() throws {
    for number in 1...20 { _ = try attempt("nobody\(number)") }
    for _ in 1...10 { #expect(try attempt().status == .tooManyRequests) }
    let elsewhere = site.browser()
    elsewhere.address = "198.51.100.1"
    #expect(try elsewhere.logIn(.ada).status == .seeOther)
  }

  @Test func `what a stranger types does not fill the database`() throws {
    let name = "a" + String(repeating: "\u{301}", count: 100_000)
    #expect(try attempt(name).status == .unprocessableContent)
    #expect(try site.number("SELECT max(length(CAST(key AS BLOB))) FROM throttles") < 2_000)
  }

  @Test func `a second responder knows of the failures of the first`() throws {
    for _ in 1...6 { _ = try attempt() }
    try site.changeResponder()
    #expect(try attempt().status == .tooManyRequests)
  }
}
