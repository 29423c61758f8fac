import Model
import Testing

@Suite struct PasswordTests {
  @Test(arguments: ["xk2 qv9w", String(repeating: "ж", count: 128), "🐦🐦🐦🐦🐦🐦🐦🐦"])
  func `8 to 128 characters of any script make a password`(text: String) throws {
    #expect(try Password(choosing: text).text == text)
  }

  @Test func `seven are too few, 129 too many`() {
    #expect(throws: TextFault.tooShort(minimum: 8)) { try Password(choosing: "xk2 qv9") }
    #expect(throws: TextFault.tooLong(limit: 128)) {
      try Password(choosing: String(repeating: "ж", count: 129))
    }
    #expect(Password.isShortEnough(String(repeating: "ж", count: 128)))
    #expect(!Password.isShortEnough(String(repeating: "ж", count: 129)))
  }

  @Test func `white space at the ends belongs to it`() throws {
    #expect(try Password(choosing: "  xk2qv ").text == "  xk2qv ")
  }

  @Test func `it is not normalised`() throws {
    let composed = try Password(choosing: "caf\u{E9}-zuhause")
    let decomposed = try Password(choosing: "cafe\u{301}-zuhause")
    #expect(Array(composed.text.utf8) != Array(decomposed.text.utf8))
  }

  @Test(arguments: ["password", "PassWord", "12345678", "qwertyuiop", "iloveyou"])
  func `what everybody tries first is refused`(text: String) {
    #expect(throws: TextFault.common) { try Password(choosing: text) }
  }

  @Test func `a common one among other words is not common`() throws {
    #expect(try Password(choosing: "password of ada").text == "password of ada")
  }
}
