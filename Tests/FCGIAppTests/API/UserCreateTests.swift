import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct UserCreateTests {
  private let complete = """
    {"username":"ada","email":"ada@example.org","password":"analytical engine","name":"Ada Lovelace"}
    """

  private func signUp(_ site: TestSite, _ json: String? = nil) -> Response {
    site.browser().call("POST", "/api/v1/users", json ?? complete)
  }

  @Test func `whoever signs up through the API can log in`() throws {
    let site = try TestSite()
    let response = signUp(site)
    #expect(response.status == .created)
    #expect(try response.json() == .object(["status": .string("Success")]))
    #expect(response.cookies.isEmpty)
    let user = try site.browser().get(try #require(response.path)).json()
    #expect(user["username"]?.string == "ada")
    #expect(user["name"]?.string == "Ada Lovelace")
    #expect(try site.loggedIn(.ada).isSignedIn)
  }

  @Test(arguments: ["username", "email", "password"])
  func `a required member that is missing is named`(member: String) throws {
    let site = try TestSite()
    let response = signUp(site, complete.replacing("\"\(member)\"", with: "\"other\""))
    #expect(response.status == .badRequest)
    #expect(try response.problem().field == member)
  }

  @Test(arguments: [
    ("\"ada\"", "\"a da\"", "username"), ("\"ada\"", "\"admin\"", "username"),
    ("\"ada\"", "\"\"", "username"), ("\"ada\"", "7", "username"),
    ("ada@example.org", "nowhere", "email"), ("analytical engine", "short", "password"),
    ("analytical engine", "12345678", "password"), ("Ada Lovelace", "a\\u0007b", "name"),
  ])
  func `what is not valid is refused by name`(was: String, instead: String, field: String) throws {
    let site = try TestSite()
    let response = signUp(site, complete.replacing(was, with: instead))
    #expect(response.status == .unprocessableContent)
    #expect(try response.problem().field == field)
    #expect(try site.number("SELECT count(*) FROM accounts") == 0)
  }

  @Test func `a name or an address that somebody has is a conflict`() throws {
    let site = try TestSite()
    _ = try site.joined(.ada)
    for (was, instead, field) in [
      ("ada@", "countess@", "username"), ("\"ada\"", "\"countess\"", "email"),
    ] {
      let response = signUp(site, complete.replacing(was, with: instead))
      #expect(response.status == .conflict)
      #expect(try response.problem() == (code: "conflict", field: field))
    }
  }

  @Test func `where e-mail is optional it may be empty`() throws {
    let anonymous = complete.replacing("ada@example.org", with: "")
    #expect(try signUp(TestSite(), anonymous).status == .created)
    let strict = try TestSite { $0.email = .required }
    #expect(try signUp(strict, anonymous).problem().field == "email")
  }

  @Test func `where sign-up is closed nobody gets in`() throws {
    let site = try TestSite { $0.signup = .closed }
    #expect(signUp(site).status == .forbidden)
    #expect(try site.number("SELECT count(*) FROM accounts") == 0)
  }

  @Test func `where sign-ups are approved the account waits`() throws {
    let site = try TestSite { $0.signup = .approval }
    let response = signUp(site)
    #expect(response.status == .created)
    #expect(try site.account(.ada)?.status == .pending)
    let path = try #require(response.path)
    #expect(site.browser().get(path).status == .notFound)
    #expect(try site.browser().logIn(.ada).status != .seeOther)
  }

  @Test func `where an invite is needed it is asked for, checked and used up`() throws {
    let site = try TestSite { $0.signup = .invite }
    try site.app.store.createInvite(
      code: "welcome", uses: 1, expiresAt: site.clock.now.adding(seconds: 60), at: site.clock.now)
    func invited(_ code: String, as name: String = "ada") -> String {
      complete.replacing("{", with: #"{"invite":"\#(code)","#).replacing("ada", with: name)
    }
    var response = signUp(site)
    #expect(response.status == .badRequest)
    #expect(try response.problem().field == "invite")
    response = signUp(site, invited("guess"))
    #expect(response.status == .unprocessableContent)
    #expect(try response.problem().field == "invite")
    #expect(signUp(site, invited("welcome")).status == .created)
    #expect(signUp(site, invited("welcome", as: "grace")).status == .unprocessableContent)
  }

  @Test func `form and API share one count by address`() throws {
    let site = try TestSite { $0.signupsPerHour = 2 }
    _ = try site.joined(.grace)
    #expect(signUp(site).status == .created)
    let third = signUp(site, complete.replacing("ada", with: "linus"))
    #expect(third.status == .tooManyRequests)
    #expect(third.header("Retry-After") != nil)
  }
}
