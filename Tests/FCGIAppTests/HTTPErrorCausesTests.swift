import FastCGI
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct HTTPErrorCausesTests {
  static let refusals: [(error: StoreError, status: Status)] = [
    (.busy, .serviceUnavailable), (.full, .serviceUnavailable), (.stale, .conflict),
    (.notFound, .notFound), (.notAllowed, .forbidden), (.lastAdministrator, .forbidden),
    (.throttled(wait: 7), .tooManyRequests), (.damaged("x"), .internalServerError),
    (.failed("x"), .internalServerError),
  ]

  @Test(arguments: refusals)
  func `what the store refuses has a status that says whose fault it is`(
    error: StoreError, status: Status
  ) {
    #expect(HTTPError(error).status == status)
  }

  @Test func `who has to wait is told how long`() {
    #expect(HTTPError(StoreError.throttled(wait: 7)).headers.first?.value == "7")
    #expect(HTTPError(StoreError.busy).headers.first?.name == "Retry-After")
    #expect(HTTPError(Turns.Busy.busy).status == .serviceUnavailable)
  }

  @Test func `the details of a fault of ours are for the log alone`() {
    let error = HTTPError(StoreError.failed("no such table: posts"))
    #expect(error.cause?.contains("no such table") == true)
    #expect(!error.publicText.contains("table"))
  }

  static let bodies: [(fault: BodyFault, status: Status)] = [
    (.tooLarge(limit: 100), .contentTooLarge), (.malformedLength, .badRequest),
    (.incomplete(expected: 9, received: 1), .badRequest), (.excess(expected: 9), .badRequest),
  ]

  @Test(arguments: bodies)
  func `a body that could not be read is refused when it is needed`(
    fault: BodyFault, status: Status
  ) throws {
    let site = try TestSite()
    let variables = CGIVariables([
      ("REQUEST_METHOD", "POST"), ("REQUEST_URI", "/login"), ("HTTP_SEC_FETCH_SITE", "same-origin"),
      ("CONTENT_TYPE", "application/x-www-form-urlencoded"),
    ])
    let request = Request(parameters: variables, body: .failure(HTTPError(fault)))
    #expect(site.answer(request).0.status == status)
  }
}
