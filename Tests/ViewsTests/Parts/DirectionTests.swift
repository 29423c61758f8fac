import Markup
import Model
import Testing
import Views

/// Words that run from right to left stand right among those that run from left to right.
@Suite struct DirectionTests {
  private static let isolated = "\u{2068}عمر الخيام\u{2069}"
  private let omar: Account

  init() throws { omar = try Fixtures.account("omar", id: 2, name: "عمر الخيام", bio: "شاعر") }

  private func page(_ page: some Page) throws -> Element {
    try MarkupReader.read(Fixtures.frame().render(page))
  }

  @Test func `what people write runs as its own words do`() throws {
    var post = try Fixtures.post(by: "omar", author: 2, name: omar.name, text: "@ada مرحبا")
    post.warning = "تحذير"
    let root = try page(HomePage(listing: Fixtures.listing([post])))
    let words = root.all("p").filter { $0["class"] == "text" } + root.all("summary").suffix(1)
    #expect(words.count == 2 && words.allSatisfy { $0["dir"] == "auto" })
    let bio = try page(Fixtures.personPage(omar, Fixtures.listing([]))).all(ofClass: "bio")
    #expect(bio.map { $0["dir"] } == ["auto"])
  }

  @Test func `a name stands apart from the sentence around it`() throws {
    let nothing = Fixtures.listing([])
    let person = try page(Fixtures.personPage(omar, nothing))
    #expect(person.all("title").first?.text.hasPrefix(Self.isolated) == true)
    #expect(person.all(ofClass: "empty").first?.text.hasPrefix(Self.isolated) == true)
    #expect(person.all("h1").first?.all("bdi").map(\.text) == [omar.name])
    let follows = try page(Fixtures.followsPage(omar, .followers))
    #expect(follows.all("title").first?.text.contains(Self.isolated) == true)
  }

  @Test(arguments: NotificationKind.allCases)
  func `a name in a notification does not turn it around`(kind: NotificationKind) throws {
    let post = try Fixtures.post(by: "omar", author: 2, name: omar.name, text: "مرحبا")
    let notification = Notification(
      id: ID(5), kind: kind, actor: post.author, post: kind == .follow ? nil : post,
      at: Fixtures.now, isNew: true)
    let root = try page(
      NotificationsPage(
        list: CursorPage(elements: [notification], next: nil, previous: nil)))
    let line = try #require(root.all(ofClass: "notice").first?.all(ofClass: "who").first)
    #expect(line.all("bdi").map(\.text) == [omar.name])
    #expect(line["dir"] == nil && line.text.contains("you"))
  }

  @Test(arguments: ["Ada L.", "夏培肃", "Сергей", "Zoë 🐦"])
  func `other names stand as they are`(name: String) throws {
    let root = try page(Fixtures.personPage(try Fixtures.account(name: name), Fixtures.listing([])))
    #expect(root.all("title").first?.text.hasPrefix("\(name) (@ada)") == true)
  }

  @Test(arguments: ["\u{202E}evil", "שלום", "\u{200F}x"])
  func `a search for such words is repeated apart, too`(query: String) throws {
    let root = try page(
      SearchPage(query: query, encodedQuery: "x", listing: Fixtures.listing([])))
    #expect(root.all(ofClass: "empty").first?.text.contains("\u{2068}\(query)\u{2069}") == true)
  }
}
