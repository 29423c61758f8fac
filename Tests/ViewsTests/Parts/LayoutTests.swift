import Markup
import Model
import Testing
import Views

@Suite struct LayoutTests {
  private func page(_ frame: Frame) throws -> Element {
    try MarkupReader.read(frame.render(LogoutPage()))
  }

  private func links(_ frame: Frame) throws -> [String] {
    try page(frame).all("nav").flatMap { $0.all("a") }.compactMap { $0["href"] }
  }

  @Test func `a stranger can search, log in and sign up`() throws {
    #expect(try links(Fixtures.publicFrame()) == ["/search", "/login", "/signup"])
  }

  @Test func `where nobody can sign up, nothing leads there`() throws {
    let site = Fixtures.site(signup: .closed)
    #expect(try links(Fixtures.publicFrame(site: site)) == ["/search", "/login"])
    let login = Fixtures.publicFrame(site: site, csrf: "token").render(LoginPage(next: "/"))
    #expect(try !MarkupReader.read(login).all("a").contains { $0["href"] == "/signup" })
  }

  @Test func `a member finds their own pages and can log out anywhere`() throws {
    let root = try page(Fixtures.frame())
    #expect(try links(Fixtures.frame()) == ["/", "/search", "/notifications", "/profile", "/@ada"])
    #expect(root.forms.first?.action == "/logout")
  }

  @Test(arguments: ["/", "/search", "/notifications", "/profile", "/moderation"])
  func `the place where one is is marked`(path: String) throws {
    let root = try page(Fixtures.frame(role: .moderator, path: path))
    let here = root.all("a").filter { $0["aria-current"] == "page" }
    #expect(here.map { $0["href"] } == [path])
  }

  @Test func `a choice of colours is told to the stylesheet and to the browser`() throws {
    var frame = Fixtures.publicFrame()
    #expect(try page(frame)["data-theme"] == nil)
    for theme in [Theme.light, .dark] {
      frame.theme = theme
      let root = try page(frame)
      #expect(root["data-theme"] == theme.rawValue)
      let scheme = root.all("meta").first { $0["name"] == "color-scheme" }
      #expect(scheme?["content"] == theme.rawValue)
    }
  }

  @Test(arguments: [(Role.member, false), (.moderator, true), (.administrator, true)])
  func `what there is to decide is linked for those who decide`(role: Role, isLinked: Bool) throws {
    #expect(try links(Fixtures.frame(role: role)).contains("/moderation") == isLinked)
  }

  @Test func `a moderator is told on every page that something waits`() throws {
    var frame = try Fixtures.frame(role: .moderator)
    #expect(try page(frame).all(ofClass: "due").isEmpty)
    frame.hasWork = true
    #expect(try page(frame).all(ofClass: "due").first?.text.contains("waits") == true)
  }

  @Test func `assets come from the address with the hash of their content`() throws {
    let root = try page(Fixtures.publicFrame())
    #expect(root.all("link").first?["href"] == "/static/0123456789ab/site.css")
  }

  @Test(arguments: Flash.allCases)
  func `every flash has a sentence of its own`(flash: Flash) throws {
    let note = try page(Fixtures.frame(flash: flash)).all(ofClass: "flash")
    #expect(note.count == 1)
    #expect(note.first?["role"] == "status")
    #expect(note.first?.text.isEmpty == false)
  }

  @Test func `without a flash there is no note`() throws {
    #expect(try page(Fixtures.frame()).all(ofClass: "flash").isEmpty)
  }
}
