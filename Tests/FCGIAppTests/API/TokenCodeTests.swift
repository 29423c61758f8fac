import Model
import Testing
import Web

@testable import FCGIApp

/// Programs that log in by password do not go past two-factor log-in.
@Suite struct TokenCodeTests {
  private let site: TestSite
  private let device: TwoFactorDevice
  private let recoveryCodes: [String]

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    (device, recoveryCodes) = try TwoFactorDevice.enrolled(try site.joined(.ada), .ada)
  }

  private func logIn(_ otp: String?, password: String = Person.ada.password) -> Response {
    let fields = [("username", "ada"), ("password", password)] + (otp.map { [("otp", $0)] } ?? [])
    return site.browser().post("/api/login", fields, [])
  }

  @Test func `the password alone is told what is missing`() throws {
    let response = logIn(nil)
    #expect(response.status == .unauthorized)
    #expect(response.header("WWW-Authenticate") == "Bearer")
    #expect(try response.problem() == ("otp_required", "otp"))
    #expect(try site.sessions(of: .ada).allSatisfy(\.isBrowser))
  }

  @Test func `a code or a recovery code gets a token, once`() throws {
    let code = try device.nextCode()
    #expect(logIn(code).status == .ok)
    #expect(try logIn(code).problem() == ("otp_invalid", "otp"))
    #expect(logIn(recoveryCodes[0]).status == .ok)
    #expect(logIn(recoveryCodes[0]).status == .unauthorized)
  }

  @Test func `with a wrong password nobody learns of it, nor uses a code up`() throws {
    let code = try device.nextCode()
    for otp in [nil, code] {
      #expect(try logIn(otp, password: "wrong password").problem() == ("unauthorized", nil))
    }
    #expect(logIn(code).status == .ok)
  }

  @Test func `who has none may send one`() throws {
    _ = try site.joined(.grace)
    let response = site.browser().post(
      "/api/login",
      [("username", "grace"), ("password", Person.grace.password), ("otp", "123456")], [])
    #expect(response.status == .ok)
  }

  @Test func `codes cannot be guessed by program either`() throws {
    for _ in 1...6 { #expect(logIn("000000").status == .unauthorized) }
    #expect(logIn(try device.code(in: 30)).status == .tooManyRequests)
  }
}
