import Model
import Testing

@Suite struct AddressTests {
  private func links(in text: String) -> [String] {
    let text = StoredText(text)
    return text.marks.filter { $0.kind == .address }.map { text.part($0) }
  }

  @Test(arguments: [
    ("https://swift.org", ["https://swift.org"]),
    ("see HTTP://example.org/a?b=c&d#e now", ["HTTP://example.org/a?b=c&d#e"]),
    (
      "http://wiki/Main_Page and https://10.0.0.1:8080/x",
      [
        "http://wiki/Main_Page", "https://10.0.0.1:8080/x",
      ]
    ),
    ("one\nhttps://example.org/\ntwo", ["https://example.org/"]),
    ("https://[::1]/x", ["https://[::1]/x"]),
    ("https://bücher.example/ä/鳥", ["https://bücher.example/ä/鳥"]),
  ])
  func `an address is found where it stands`(text: String, found: [String]) {
    #expect(links(in: text) == found)
  }

  @Test(arguments: [
    "It is at https://example.org.", "(https://example.org)", "<https://example.org>",
    "\"https://example.org\"", "“https://example.org”", "*https://example.org*",
    "https://example.org?!", "请看https://example.org。谢谢", "（https://example.org）",
    "[https://example.org],",
  ])
  func `the punctuation of the sentence stays outside`(text: String) {
    #expect(links(in: text) == ["https://example.org"])
  }

  @Test func `brackets that the address opens belong to it`() {
    let address = "https://example.org/Swift_(bird)"
    #expect(links(in: "(\(address))") == [address])
    #expect(links(in: "\(address).") == [address])
  }

  @Test(arguments: [
    "", "http", "http://", "https:// ", "https://.", "https://?!", "xhttps://example.org",
    "javascript://example.org", "ftp://example.org", "mailto:ada@example.org", "a:b", "http:/x",
  ])
  func `nothing else is an address`(text: String) {
    #expect(links(in: text) == [])
  }

  @Test func `what it contains is nothing else`() {
    let text = "https://example.org/@ada/a_b_c*d*#top`x`"
    #expect(StoredText(text).marks.map(\.kind) == [.address])
    #expect(links(in: text) == [text])
  }

  @Test func `bytes that break off end it`() {
    let text = StoredText(utf8: Array("https://a.example/".utf8) + [0xE2, 0x80])
    #expect(text.marks.map(\.range) == [0..<18])
  }
}
