import Model
import Testing

@Suite struct MentionTests {
  private func mentions(in text: String) -> [String] { StoredText(text).mentions.map(\.text) }

  @Test(arguments: [
    ("@ada", ["ada"]), ("hello @Ada, hello @grace_h!", ["Ada", "grace_h"]),
    ("(@ada) “@grace” *@linus*", ["ada", "grace", "linus"]), ("@ada's", ["ada"]),
    ("thanks @ada.", ["ada"]), ("@ada: look", ["ada"]), ("one\n@ada\ntwo", ["ada"]),
    ("@ada/@grace", ["ada"]), ("@a-b_c", ["a-b_c"]), ("@1", ["1"]),
  ])
  func `a name behind an at sign is a mention, without what follows it`(
    text: String, found: [String]
  ) {
    #expect(mentions(in: text) == found)
  }

  @Test(arguments: [
    "你好@ada你好", "こんにちは@adaさん", "@ada님", "سلام @ada، كيف", "و@ada", "@ada को नमस्ते", "สวัสดี@adaครับ",
    "＠ada", "これ＠adaです",
  ])
  func `scripts without spaces, with particles, or with full-width signs mention too`(text: String)
  {
    #expect(mentions(in: text) == ["ada"])
  }

  @Test(arguments: [
    "ada@example.org", "ада@example.org", "cafe\u{301}@example.org", "a.@ada", "_@ada", "@@ada",
    "@ada@example.org", "@ada＠example.org", "/@ada", "@", "@ ada", "@.", "@адa", "@adaä", "@adaб",
    "@ada\u{301}", "https://example.org/@ada", "`@ada`",
    "@" + String(repeating: "x", count: 31),
  ])
  func `nothing else is a mention`(text: String) {
    #expect(mentions(in: text) == [])
  }

  @Test func `a name is as long as a handle may be`() {
    let longest = String(repeating: "x", count: 30)
    #expect(mentions(in: "@\(longest)!") == [longest])
  }

  @Test func `who is mentioned twice counts once, whatever the case`() {
    #expect(mentions(in: "@Ada @grace @ada @ADA") == ["Ada", "grace"])
  }

  @Test func `an address after an at sign stays an address`() {
    #expect(StoredText("@https://example.org").marks.map(\.kind) == [.address])
  }
}
