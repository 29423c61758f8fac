import Model
import Testing

@Suite struct EmailAddressTests {
  @Test(arguments: [
    "ada@example.org", "ada.lovelace+martlet@mail.example.org", "a@b", "o'brien@example.ie",
    "ada@xn--bcher-kva.example", "1@1.1", "!#$%&'*+/=?^_`{|}~-@example.org",
    String(repeating: "a", count: 64) + "@example.org",
    "ada@" + String(repeating: "x", count: 63) + ".org",
  ])
  func `what HTML takes for an address is taken`(text: String) throws {
    #expect(try EmailAddress(text).text == text)
  }

  @Test(arguments: [
    "ada", "@example.org", "ada@", "ada@@example.org", "ada@example..org", "ada@.example.org",
    "ada@example.org.", "ada@-example.org", "ada@example-.org", "ada @example.org",
    "ada@exa mple.org", "ada@exam_ple.org", "\"ada\"@example.org", "ada@[127.0.0.1]",
    "ada@bücher.example", "ädа@example.org", "<ada@example.org>", "ada@example.org,b@example.org",
    String(repeating: "a", count: 65) + "@example.org",
    "ada@" + String(repeating: "x", count: 64) + ".org",
  ])
  func `what HTML does not take is refused`(text: String) {
    #expect(throws: TextFault.wrongForm) { try EmailAddress(text) }
  }

  @Test(arguments: ["ada@example.org\nBcc: x@example.org", "a\tb@example.org"])
  func `control characters are refused`(text: String) {
    #expect(throws: TextFault.controlCharacter) { try EmailAddress(text) }
  }

  @Test func `a blank text is no address, and says so`() {
    #expect(throws: TextFault.empty) { try EmailAddress("  ") }
  }

  @Test func `254 characters are the most`() throws {
    let domain = Array(repeating: String(repeating: "x", count: 61), count: 4).joined(
      separator: ".")
    #expect(try EmailAddress("aaaaaa@\(domain)").text.count == 254)
    #expect(throws: TextFault.tooLong(limit: 254)) { try EmailAddress("aaaaaaa@\(domain)") }
  }

  @Test func `spaces around are dropped, and case makes no difference to the key`() throws {
    #expect(try EmailAddress(" Ada@Example.ORG ").text == "Ada@Example.ORG")
    #expect(try EmailAddress("Ada@Example.ORG").key == "ada@example.org")
  }
}
