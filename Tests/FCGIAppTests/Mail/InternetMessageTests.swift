import Model
import Testing

@testable import FCGIApp

@Suite struct InternetMessageTests {
  private func message(
    site: String = "Martlet", subject: String = "Hello", text: String = "Good day."
  ) throws -> String {
    InternetMessage(
      name: site, sender: try EmailAddress("martlet@example.org"),
      mail: Mail(to: try EmailAddress("ada@example.net"), subject: subject, text: text),
      identifier: "martlet.7.1", writtenAt: TestClock.start
    ).text
  }

  @Test func `a plain mail is plain to read`() throws {
    #expect(
      try message() == """
        From: Martlet <martlet@example.org>
        To: <ada@example.net>
        Subject: Hello
        Date: 15 Mar 2026 12:00:00 +0000
        Message-ID: <martlet.7.1@example.org>
        Auto-Submitted: auto-generated
        MIME-Version: 1.0
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        Good day.

        """)
  }

  static let names = [
    "Наш клуб", "日本語のとても長い名前のサイトであるからして、一行には収まらないはずである",
    "a\nBcc: everybody@example.org", "a\r\nBcc: everybody@example.org", "a\u{0}", "a\u{2028}b",
    #"Quo"ted <root@localhost>, (x)"#, "=?UTF-8?B?QQ==?=", String(repeating: "x", count: 300),
  ]

  @Test(arguments: names)
  func `nothing in a name or a subject becomes a header of its own`(text: String) throws {
    let source = try message(site: text, subject: text)
    let mail = ReceivedMail(source)
    #expect(mail.head.map(\.name) == ReceivedMail(try message()).head.map(\.name))
    #expect(ReceivedMail.decoded(words: try #require(mail["From"])) == text)
    #expect(mail["From"]?.hasSuffix(" <martlet@example.org>") == true)
    let subject = try #require(mail["Subject"])
    #expect(subject == text || ReceivedMail.decoded(words: subject) == text)
    for line in source.split(separator: "\n") {
      #expect(line.utf8.count <= 100 && line.utf8.allSatisfy { $0 < 0x80 })
    }
    for word in subject.split(separator: " ") where word.hasPrefix("=?") {
      #expect(word.utf8.count <= 75)
    }
  }

  static let texts = [
    "Grüße, 世界", "a = b", "ends in blanks  \nand a tab\t\n", ".\n.", "\n\nFrom here\n",
    String(repeating: "long ", count: 50), String(repeating: "語", count: 100), "",
  ]

  @Test(arguments: texts)
  func `a text arrives as it was written, in lines that every server passes on`(text: String) throws
  {
    let source = try message(text: text)
    let body = try #require(source.split(separator: "quoted-printable\n\n", maxSplits: 1).last)
    #expect(ReceivedMail.decoded(quotedPrintable: String(body)) == text + "\n")
    for line in body.split(separator: "\n") {
      #expect(line.utf8.count <= 76 && line.utf8.allSatisfy { $0 < 0x80 })
      #expect(!line.hasSuffix(" ") && !line.hasSuffix("\t"))
    }
  }
}
