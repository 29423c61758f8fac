import Model
import Testing

@Suite struct HandleTests {
  @Test(arguments: [
    "a", "Ada", "grace_hopper", "linus-2", "0", "-", "_", String(repeating: "x", count: 30),
  ])
  func `letters, digits, underscore and hyphen make a handle`(text: String) throws {
    #expect(try Handle(choosing: text).text == text)
  }

  @Test(arguments: [
    "ada lovelace", "ada@", "@ada", "адa", "ädа", "ada.l", "a/b", "ada\n", "ada\u{AD}", "🐦", "é",
  ])
  func `nothing else may stand in a handle`(text: String) {
    #expect(throws: TextFault.wrongForm) { try Handle(choosing: text) }
    #expect(Handle(text) == nil)
  }

  @Test func `an empty handle is asked for, a long one is to be shortened`() {
    #expect(throws: TextFault.empty) { try Handle(choosing: "") }
    #expect(throws: TextFault.tooLong(limit: 30)) {
      try Handle(choosing: String(repeating: "x", count: 31))
    }
    #expect(Handle("") == nil)
    #expect(Handle(String(repeating: "x", count: 31)) == nil)
  }

  @Test(arguments: ["admin", "Admin", "ROOT", "login", "signup", "posts", "well-known", "me"])
  func `the site's own names cannot be chosen`(text: String) {
    #expect(throws: TextFault.reserved) { try Handle(choosing: text) }
  }

  @Test(arguments: ["admins", "adm1n", "rooted", "mee"])
  func `names that only resemble the site's can be chosen`(text: String) throws {
    #expect(try Handle(choosing: text).text == text)
  }

  @Test func `a reserved name in an address is still read`() {
    #expect(Handle("admin")?.text == "admin")
  }

  @Test func `case is kept, and makes no difference`() throws {
    let ada = try #require(Handle("Ada"))
    let shouting = try #require(Handle("ADA"))
    #expect(ada == shouting)
    #expect(Set([ada, shouting]).count == 1)
    #expect(ada.text == "Ada")
    #expect(ada.key == "ada")
    #expect(ada != Handle("adam"))
  }
}
