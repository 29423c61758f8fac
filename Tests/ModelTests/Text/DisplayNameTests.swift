import Model
import Testing

@Suite struct DisplayNameTests {
  @Test func `a name may be empty and has up to 50 characters in one line`() throws {
    #expect(try DisplayName(" ").text == "")
    #expect(try DisplayName(String(repeating: "名", count: 50)).text.count == 50)
    #expect(throws: TextFault.tooLong(limit: 50)) {
      try DisplayName(String(repeating: "名", count: 51))
    }
  }

  @Test(arguments: ["Ada\nLovelace", "Ada\tLovelace", "Ada\u{2028}Lovelace", "Ada\u{85}Lovelace"])
  func `a name has no line breaks nor tabs`(raw: String) {
    #expect(throws: TextFault.controlCharacter) { try DisplayName(raw) }
  }
}
