import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct ThoughtTests {
  private let site: TestSite
  private let ada: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
  }

  private func think(_ text: String, _ browser: Browser? = nil) throws -> Response {
    let body = URLEncodedForm.serialize([(name: "text", value: text)])
    return (browser ?? ada).send(
      "POST", "/api/me/thoughts/", type: "application/x-www-form-urlencoded",
      body: Array(body.utf8), headers: Browser.sameOrigin)
  }

  private func found(_ text: String) throws -> [String] {
    let search = PercentEncoding.encode(query: text)
    return try site.browser().get("/api/thoughts/?search=\(search)").json().texts("text")
  }

  private func operatorsProgram() -> Browser {
    let browser = site.browser()
    browser.listener = "internal"
    return browser
  }

  @Test func `a thought comes back as it is kept`() throws {
    let response = try think(" 好 & \r\n fine ")
    #expect(response.status == .created)
    let thought = try response.json()
    #expect(thought.names == ["id", "text", "timestamp", "username"])
    #expect(thought["text"]?.string == "好 & \n fine")
    #expect(thought["username"]?.string == "ada")
    #expect(thought["timestamp"]?.string == site.clock.now.rfc3339)
    #expect(response.header("RateLimit-Remaining") == "29")
    let path = try #require(response.path)
    #expect(try site.browser().get(path + "/").json() == thought)
  }

  @Test func `JSON does as well as a form, other types do not`() throws {
    #expect(ada.call("POST", "/api/me/thoughts", #"{"text":"hi"}"#).status == .created)
    let plain = ada.send(
      "POST", "/api/me/thoughts", type: "text/plain", body: Array("text=hi".utf8),
      headers: Browser.sameOrigin)
    #expect(plain.status == .unsupportedMediaType)
  }

  @Test func `a thought without a text, or with a wrong one, is refused by name`() throws {
    for (json, status) in [
      ("{}", Status.badRequest), (#"{"text":""}"#, .unprocessableContent),
      (#"{"text":1}"#, .unprocessableContent),
    ] {
      let response = ada.call("POST", "/api/me/thoughts", json)
      #expect(response.status == status)
      #expect(try response.problem().field == "text")
    }
    #expect(try think("").status == .unprocessableContent)
    #expect(ada.call("POST", "/api/me/thoughts").status == .badRequest)
  }

  @Test func `mine are mine alone, and everybody's are everybody's, oldest first`() throws {
    let grace = try site.joined(.grace)
    for (text, browser) in [("one", ada), ("two", grace), ("three", ada)] {
      #expect(try think(text, browser).status == .created)
    }
    #expect(try ada.get("/api/me/thoughts/").json().texts("text") == ["one", "three"])
    #expect(try grace.get("/api/me/thoughts/").json().texts("text") == ["two"])
    #expect(
      try site.browser().get("/api/thoughts/").json().texts("text") == ["one", "two", "three"])
  }

  @Test func `search finds any part, in any script and case, and nothing else`() throws {
    for text in ["The Swift bird", "雨燕是一种鸟", "100% sure", "Grüße", "swiftly"] {
      _ = try think(text)
    }
    #expect(try found("SWIFT") == ["The Swift bird", "swiftly"])
    #expect(try found("t b") == ["The Swift bird"])
    #expect(try found("鸟") == ["雨燕是一种鸟"])
    #expect(try found("%") == ["100% sure"])
    #expect(try found("GRÜSSE") == ["Grüße"])
    #expect(try found(" ") == ["The Swift bird", "100% sure"])
    #expect(try found("nothing of the kind").isEmpty)
    #expect(try found("\u{0}").isEmpty)
    #expect(try found("").count == 5)
  }

  @Test func `the operator removes a thought where only the operator can`() throws {
    let path = try #require(try think("rude").path)
    let target = path.replacing("/api/", with: "/admin/")
    #expect(ada.call("DELETE", target).status == .notFound)
    let response = operatorsProgram().call("DELETE", target + "/")
    #expect(response.status == .noContent)
    #expect(response.body.isEmpty)
    #expect(ada.get(path).status == .notFound)
    #expect(operatorsProgram().call("DELETE", target).status == .notFound)
  }

  @Test func `no other site's page reaches what is the operator's`() {
    let response = operatorsProgram().send(
      "OPTIONS", "/admin/thoughts/1", headers: [("Origin", "https://evil.example")])
    #expect(response.header("Access-Control-Allow-Origin") == nil)
    #expect(response.header("Access-Control-Allow-Methods") == nil)
  }
}
