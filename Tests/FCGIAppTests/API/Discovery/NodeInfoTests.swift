import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct NodeInfoTests {
  private func info(_ site: TestSite) throws -> JSONValue {
    let answer = site.browser().get("/nodeinfo/2.1")
    #expect(answer.header("Content-Type")?.hasPrefix("application/json; profile=") == true)
    return try answer.json()
  }

  @Test func `its address is where it says`() throws {
    let links = try TestSite().browser().get("/.well-known/nodeinfo").json()["links"]
    #expect(links?.texts("href") == ["http://127.0.0.1:8080/nodeinfo/2.1"])
  }

  @Test func `it counts who is there and what they said`() throws {
    let site = try TestSite()
    let ada = try site.joined(.ada)
    _ = try ada.publish("one")
    _ = try site.joined(.grace).publish("two")
    #expect(try info(site)["usage"]?["users"]?["total"] == .number(2))
    #expect(try info(site)["usage"]?["localPosts"] == .number(2))
    try site.app.store.suspend(try site.id(of: .grace), by: nil, at: site.clock.now)
    #expect(try info(site)["usage"]?["users"]?["total"] == .number(1))
    #expect(try info(site)["usage"]?["localPosts"] == .number(1))
  }

  @Test(arguments: SignupMode.allCases)
  func `only where everybody may sign up is it open`(mode: SignupMode) throws {
    let site = try TestSite { $0.signup = mode }
    #expect(try info(site)["openRegistrations"] == .bool(mode == .open))
  }
}
