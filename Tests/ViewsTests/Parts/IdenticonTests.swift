import Model
import Testing

@testable import Views

@Suite struct IdenticonTests {
  private func svg(_ handle: String) throws -> String {
    String(decoding: Identicon(of: try #require(Handle(handle))).svg.bytes, as: UTF8.self)
  }

  @Test func `a handle has one, in whatever case, for ever`() throws {
    #expect(try svg("ada") == svg("Ada"))
    // Browsers have kept it for a year.
    #expect(try svg("ada").contains("hsl("))
    #expect(try svg("ada") == svg("ada"))
  }

  @Test func `handles that are alike look different`() throws {
    let handles = (0..<200).map { "ada\($0)" }
    #expect(Set(try handles.map(svg)).count == handles.count)
  }
}
