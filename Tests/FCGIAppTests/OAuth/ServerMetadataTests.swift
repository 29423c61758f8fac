import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct ServerMetadataTests {
  private func metadata(_ site: TestSite) throws -> JSONValue {
    let response = site.browser().get("/.well-known/oauth-authorization-server")
    #expect(response.status == .ok)
    return try response.json()
  }

  @Test func `every endpoint that it names is there`() throws {
    let site = try TestSite { $0.baseURL = "https://martlet.example" }
    let json = try metadata(site)
    #expect(json["issuer"]?.string == "https://martlet.example")
    let names = ["authorization", "token", "revocation", "registration"].map { "\($0)_endpoint" }
    for name in names + ["jwks_uri"] {
      let address = try #require(json[name]?.string)
      #expect(address.hasPrefix("https://martlet.example/"))
      let path = String(address.dropFirst("https://martlet.example".count))
      #expect(Routes.all.contains { $0.pattern.text == path }, "\(path)")
    }
  }

  @Test func `what it promises is what holds`() throws {
    let json = try metadata(try TestSite())
    #expect(json["response_types_supported"]?.texts == ["code"])
    #expect(json["code_challenge_methods_supported"]?.texts == ["S256"])
    #expect(json["scopes_supported"]?.texts == ["read", "post", "account", "moderate"])
    #expect(json["authorization_response_iss_parameter_supported"] == .bool(true))
    #expect(
      json["grant_types_supported"]?.texts
        == ["authorization_code", "refresh_token", "client_credentials"])
    let open = try metadata(try TestSite { $0.oauthPasswordGrant = true })
    #expect(open["grant_types_supported"]?.texts?.last == "password")
  }
}
