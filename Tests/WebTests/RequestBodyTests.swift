import Testing
import Web

struct RequestBodyTests {
  @Test func `a URL-encoded form is read by its content type`() throws {
    let request = Request.made(
      "POST", type: "Application/X-WWW-Form-Urlencoded; charset=UTF-8", body: Array("a=1&b=2".utf8))
    #expect(try request.form()["b"] == "2")
  }

  @Test func `no type and no body is an empty form`() throws {
    #expect(try Request.made("POST").form().isEmpty)
  }

  @Test(arguments: ["text/plain", "application/json", "multipart/mixed; boundary=x", "nonsense"])
  func `another type is refused with 415`(type: String) {
    let error = #expect(throws: HTTPError.self) {
      try Request.made("POST", type: type, body: Array("a=1".utf8)).form()
    }
    #expect(error?.status == .unsupportedMediaType)
  }

  @Test func `a body without a type is refused with 415`() {
    let error = #expect(throws: HTTPError.self) {
      try Request.made("POST", body: Array("a=1".utf8)).form()
    }
    #expect(error?.status == .unsupportedMediaType)
  }

  @Test(arguments: [
    (BodyError.tooLarge(limit: 9), Status.contentTooLarge),
    (.invalidLength, .badRequest), (.incomplete, .badRequest),
  ])
  func `what kept the server from reading the body reaches who asks for it`(
    fault: BodyError, status: Status
  ) {
    let request = Request(parameters: CGIVariables([]), body: .failure(HTTPError(fault)))
    #expect(throws: HTTPError.self) { try request.bodyBytes() }
    let error = #expect(throws: HTTPError.self) { try request.form() }
    #expect(error?.status == status)
  }

  @Test func `JSON is told by its type`() {
    #expect(Request.made(type: "application/json; charset=utf-8").contentType?.isJSON == true)
    #expect(Request.made(type: "application/problem+json").contentType?.isJSON == true)
    #expect(Request.made(type: "text/json-ish").contentType?.isJSON == false)
    #expect(Request.made(type: "application/json; =").contentType == nil)
    #expect(Request.made().contentType == nil)
  }
}
