import Testing
import Web

@testable import FCGIApp

@Suite struct AppAuditTests {
  private let site: TestSite
  private let browser: Browser
  private let app: TestApp

  init() throws {
    site = try TestSite()
    try site.makeSigningKey()
    browser = try site.joined(.ada)
    app = try site.publicApp()
  }

  @Test func `what an app was given, and what it tried, can be read in the log`() throws {
    let start = site.log.audit.count
    let code = try app.code(from: browser)
    let tokens = try TestApp.Tokens(app.exchange(code))
    let refresh = try #require(tokens.refresh)
    let next = try TestApp.Tokens(app.refresh(refresh))
    _ = app.refresh(refresh)
    _ = app.call("/oauth/revoke", ["token": next.access])

    let lines = site.log.audit.dropFirst(start)
    #expect(
      lines.map { $0.metadata["audit"] } == [
        "app-authorized", "token-issued", "token-issued", "token-refused", "token-revoked",
      ])
    #expect(
      lines.map { $0.metadata["grant"] } == [
        nil, "authorization_code", "refresh_token", "refresh_token", nil,
      ])
    let ada = "\(try site.id(of: .ada))"
    #expect(lines.map { $0.metadata["account"] } == [ada, ada, ada, nil, nil])
    #expect(Set(lines.map { $0.metadata["app"] }).count == 1)
    let secrets = [code, tokens.access, refresh, next.access, try #require(next.refresh)]
    for value in lines.flatMap(\.metadata.values) {
      for secret in secrets { #expect(!value.contains(secret)) }
    }
  }
}
