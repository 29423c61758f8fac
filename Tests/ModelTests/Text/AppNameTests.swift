import Model
import Testing

struct AppNameTests {
  @Test func `a name is trimmed, and needs something that can be seen`() throws {
    #expect(try AppName("  Reader\n").text == "Reader")
    for nothing in ["", "  ", "\u{200B}"] {
      #expect(throws: TextFault.empty) { try AppName(nothing) }
    }
  }

  @Test func `a name has at most 50 characters, all on one line`() throws {
    #expect(try AppName(String(repeating: "é", count: 50)).text.count == 50)
    #expect(throws: TextFault.tooLong(limit: 50)) { try AppName(String(repeating: "x", count: 51)) }
    #expect(throws: TextFault.controlCharacter) { try AppName("a\nb") }
  }
}
