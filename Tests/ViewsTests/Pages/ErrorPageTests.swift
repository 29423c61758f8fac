import Markup
import Testing
import Views

@Suite struct ErrorPageTests {
  private func page(_ status: Int, requestID: String? = nil) throws -> Element {
    try MarkupReader.read(
      Fixtures.publicFrame().render(ErrorPage(status: status, requestID: requestID)))
  }

  @Test(arguments: [400, 401, 403, 404, 405, 409, 411, 413, 415, 418, 422, 429, 500, 502, 503])
  func `every error has a title and says what to do next`(status: Int) throws {
    let section = try #require(try page(status).all(ofClass: "error").first)
    #expect(section.all("h1").first?.text.isEmpty == false)
    #expect(section.all("p").first?.text.isEmpty == false)
    #expect(section.all("a").first?["href"] == "/")
  }

  @Test func `the reference that finds it in the log stands there if there is one`() throws {
    #expect(
      try page(500, requestID: "5eed").all(ofClass: "hint").first?.text.contains("5eed") == true)
    #expect(try page(500).all(ofClass: "hint").isEmpty)
  }
}
