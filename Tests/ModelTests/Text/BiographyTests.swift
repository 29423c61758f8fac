import Model
import Testing

@Suite struct BiographyTests {
  @Test func `a biography may be empty and has up to 500 characters in lines`() throws {
    #expect(try Biography("").text == "")
    #expect(try Biography("one\r\ntwo").text == "one\ntwo")
    #expect(throws: TextFault.tooLong(limit: 500)) {
      try Biography(String(repeating: "x", count: 501))
    }
  }
}
