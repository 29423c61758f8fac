import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct LanguageTests {
  private static let chinese: Browser.Headers = [("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8")]
  private static let english: Browser.Headers = [("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1")]

  private let site: TestSite

  init() throws { site = try TestSite() }

  private func language(of response: Response) throws -> String? {
    #expect(response.header("Content-Language") == (try response.markup()["lang"]))
    return response.header("Content-Language")
  }

  private func choose(_ tag: String, _ ada: Browser) throws {
    try ada.submit("/profile/language", on: "/profile", ["language": tag])
  }

  @Test func `a stranger reads what the browser asks for`() throws {
    let stranger = site.browser()
    #expect(try language(of: stranger.get("/")) == "en")
    #expect(try language(of: stranger.get("/", Self.english)) == "en")
    let page = stranger.get("/", Self.chinese)
    #expect(try language(of: page) == "zh-Hans")
    #expect(page.text.contains("欢迎来到"))
  }

  @Test func `errors are told in the language of whoever made them`() throws {
    let stranger = site.browser()
    for target in ["/nowhere", "/?before=x", "/tags/%ff"] {
      let page = stranger.get(target, Self.chinese)
      #expect(try language(of: page) == "zh-Hans", "\(target)")
      #expect(!page.text.contains("number of a post"), "\(target)")
    }
  }

  @Test func `programs are told of errors in English`() throws {
    let answer = site.browser().get("/api/v2/tweets/999", Self.chinese)
    #expect(try answer.json()["error_description"]?.string?.allSatisfy(\.isASCII) == true)
  }

  @Test
  func `the link in the footer is remembered, goes before the browser's wish, and leads back`()
    throws
  {
    let stranger = site.browser()
    let link = try #require(
      try stranger.get("/search?q=a", Self.english).markup().all("a").first {
        $0["hreflang"] != nil
      })
    #expect(link["hreflang"] == "zh-Hans" && link["lang"] == "zh-Hans" && link.text == "简体中文")
    let answer = stranger.get(
      try #require(link["href"]), [("Referer", "http://martlet.test/search?q=a")])
    #expect(answer.status == .seeOther && answer.location == "/search?q=a")
    #expect(answer.header("Cache-Control") == "no-store")
    #expect(try language(of: stranger.get("/", Self.english)) == "zh-Hans")
    stranger.get("/language/en")
    #expect(try language(of: stranger.get("/", Self.chinese)) == "en")
  }

  @Test(arguments: [
    "https://evil.example/", "http://martlet.test.evil.example/",
    "http://martlet.test//evil.example",
    "http://martlet.test/\\evil.example", "/profile", "", "nonsense",
  ])
  func `and never to another site`(referrer: String) {
    #expect(site.browser().get("/language/en", [("Referer", referrer)]).location == "/")
  }

  @Test(arguments: ["/language/de", "/language/EN", "/language/zh", "/language/%3Cb%3E"])
  func `there is no link to a language that the site does not have`(target: String) {
    let answer = site.browser().get(target)
    #expect(answer.status == .notFound && answer.cookie("martlet-lang") == nil)
  }

  @Test func `a setting goes before the browser's memory, and that before its wish`() throws {
    let ada = try site.joined(.ada)
    try choose("zh-Hans", ada)
    #expect(try ada.get("/profile").flash() == "语言已更改。")
    ada.get("/language/en")
    #expect(try language(of: ada.get("/", Self.english)) == "zh-Hans")
    #expect(try language(of: site.loggedIn(.ada).get("/profile", Self.english)) == "zh-Hans")

    try choose("", ada)
    #expect(ada.cookies["martlet-lang"] == nil)
    #expect(try language(of: ada.get("/", Self.english)) == "en")
    #expect(try language(of: ada.get("/", Self.chinese)) == "zh-Hans")
    ada.get("/language/en")
    #expect(try language(of: ada.get("/", Self.chinese)) == "en")
  }

  @Test func `whoever has logged out goes on in the language they chose`() throws {
    let ada = try site.joined(.ada)
    try choose("zh-Hans", ada)
    try ada.submit("/logout", on: "/logout")
    #expect(try language(of: ada.get("/login", Self.english)) == "zh-Hans")
  }

  @Test func `a form that names no language of the site changes nothing`() throws {
    let ada = try site.joined(.ada)
    let before = try site.account(.ada)?.language
    let form = try ada.form("/profile/language", on: "/profile")
    #expect(ada.send(form, ["language": "tlh"]).status == .badRequest)
    #expect(try site.account(.ada)?.language == before)
  }

  @Test func `new members keep the language in which they signed up`() throws {
    let grace = site.browser()
    grace.get("/language/zh-Hans")
    #expect(try grace.signUp(.grace).status == .seeOther)
    #expect(try site.account(.grace)?.language == .chinese)
    #expect(try language(of: site.loggedIn(.grace).get("/", Self.english)) == "zh-Hans")
  }

  @Test func `of whoever signs up through a program, no language is known`() throws {
    site.browser().call(
      "POST", "/api/v1/users",
      #"{"username":"ada","email":"ada@example.org","password":"analytical engine"}"#)
    #expect(try site.account(.ada) != nil)
    #expect(try site.account(.ada)?.language == nil)
  }

  @Test func `a page in another language is another page`() throws {
    let stranger = site.browser()
    let english = stranger.get("/", Self.english)
    let chinese = stranger.get("/", Self.chinese)
    let tags = try [english, chinese].map { try #require($0.header("ETag")) }
    #expect(tags[0] != tags[1])
    #expect(english.header("Vary") == "Accept-Language, Cookie")
    let again = stranger.get("/", Self.chinese + [("If-None-Match", tags[1])])
    #expect(again.status == .notModified && again.header("ETag") == tags[1])
    #expect(again.header("Vary") == "Accept-Language, Cookie")
    #expect(stranger.get("/", Self.chinese + [("If-None-Match", tags[0])]).status == .ok)
  }

  @Test func `mail goes out in the language of whoever gets it`() throws {
    let program = try FakeSendmail()
    let site = try TestSite(sendingBy: program)
    let ada = try site.joined(.ada)
    try choose("zh-Hans", ada)
    let stranger = site.browser()
    try stranger.submit("/password/forgotten", on: "/password/forgotten", ["login": "ada"])
    try site.emptyOutbox()
    let mail = try #require(try program.mail().first)
    #expect(ReceivedMail.decoded(words: mail["Subject"] ?? "") == "重设 Martlet 的密码")
    #expect(mail.text.contains("60 分钟内有效"))
  }

  @Test func `whoever owns an address is told in their own language that somebody wants it`() throws
  {
    let program = try FakeSendmail()
    let site = try TestSite(sendingBy: program) { $0.email = .confirmed }
    let ada = site.browser()
    ada.get("/language/zh-Hans")
    _ = try ada.signUp(.ada)
    try site.emptyOutbox()
    let confirmation = try #require(try program.mail().first)
    #expect(confirmation.text.contains("注册了 @ada"))
    try ada.submit("/signup/confirm", on: site.path(of: try #require(confirmation.link)))
    let impostor = Person(
      handle: "impostor", name: "", email: Person.ada.email, password: "so sly 1815")
    _ = try site.browser().signUp(impostor)
    try site.emptyOutbox()
    let notice = try #require(try program.mail().last)
    #expect(ReceivedMail.decoded(words: notice["Subject"] ?? "") == "你在 Martlet 已经有账号")
    #expect(try site.account(.ada)?.language == .chinese)
  }
}
