import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// Somebody moves: their name, description and pictures come along, if they want that.
@Suite struct ImportProfileTests {
  private let there: TestSite
  private let linus: Browser

  init() throws {
    there = try TestSite()
    linus = try there.joined(.linus)
  }

  private func archive() throws -> UnpackedArchive {
    let site = try TestSite()
    let ada = try site.joined(.ada)
    try ada.submit(
      "/profile", on: "/profile",
      ["name": "Ada L.", "bio": "Weaves algebra", "email": "ada@example.org"])
    try ada.submit("/profile/avatar", on: "/profile", files: [.blue("picture")])
    try ada.submit("/profile/header", on: "/profile", files: [.red("picture")])
    return try site.archive(for: ada)
  }

  private func report(_ page: Response) throws -> String {
    try page.markup().all(ofClass: "card").first?.text ?? ""
  }

  private func account() throws -> Account { try #require(try there.account(.linus)) }

  @Test func `a profile comes along, and the e-mail address stays`() throws {
    try linus.submit(
      "/profile", on: "/profile", ["name": "", "bio": "", "email": "linus@example.org"])
    // Nothing is lost by it: it is ticked.
    let words = try report(there.bring(try archive().packed(), by: linus))
    #expect(words.contains("Your profile is that of the archive now"))
    let now = try account()
    #expect(now.name == "Ada L." && now.bio == "Weaves algebra")
    #expect(now.email == "linus@example.org" && now.handle.text == "linus")
    let page = linus.get("/@linus").text
    for picture in try [#require(now.avatar), #require(now.header)] {
      #expect(page.contains("/media/\(picture.path)"))
    }
    #expect(try there.app.store.verify { _, _ in } == [])
  }

  @Test func `what is there stays unless its owner ticks the box`() throws {
    try linus.submit("/profile", on: "/profile", ["name": "Linus", "bio": "Just for fun"])
    let zip = try archive().packed()
    let words = try report(there.bring(zip, by: linus))
    #expect(!words.contains("profile"))
    #expect(try account().name == "Linus" && account().bio == "Just for fun")
    #expect(try account().avatar == nil)
    _ = try there.bring(zip, ["profile"], by: linus)
    #expect(try account().name == "Ada L." && account().bio == "Weaves algebra")
  }

  @Test func `what the archive lacks takes the place of nothing`() throws {
    try linus.submit("/profile", on: "/profile", ["name": "Linus", "bio": "Just for fun"])
    try linus.submit("/profile/avatar", on: "/profile", files: [.red("picture")])
    let avatar = try account().avatar
    let unpacked = try archive()
    try unpacked.write("account.json", #"{"format":"martlet-archive","version":1,"bio":null}"#)
    let words = try report(there.bring(try unpacked.packed(), ["profile"], by: linus))
    #expect(words.contains("0 posts have come in"))
    #expect(try account().name == "Linus" && account().bio == "Just for fun")
    #expect(try account().avatar == avatar && avatar != nil)
  }

  @Test func `the same archive once more changes nothing`() throws {
    let zip = try archive().packed()
    _ = try there.bring(zip, ["profile"], by: linus)
    let events = try there.number("SELECT count(*) FROM events")
    _ = try there.bring(zip, ["profile"], by: linus)
    #expect(try there.number("SELECT count(*) FROM events") == events)
  }

  @Test func `a picture that is none is counted, and the rest comes along`() throws {
    let unpacked = try archive()
    for name in unpacked.names where name.hasSuffix(".webp") {
      try unpacked.write(name, "no picture at all")
    }
    let words = try report(there.bring(try unpacked.packed(), ["profile"], by: linus))
    #expect(words.contains("2 pictures could not be read"))
    #expect(try account().avatar == nil && account().name == "Ada L.")
  }

  @Test(arguments: [
    ("\"name\":\"Ada L.\"", "\"name\":\"\(String(repeating: "x", count: 51))\""),
    ("\"name\":\"Ada L.\"", "\"name\":[]"),
    ("\"bio\":\"Weaves algebra\"", "\"bio\":\"a\\u0007bell\""),
    ("\"avatar\":\"", "\"avatar\":7,\"x\":\""),
  ])
  func `what no profile can be is refused with all the rest, if it is wanted`(
    part: String, other: String
  ) throws {
    let unpacked = try archive()
    let text = try unpacked.text("account.json")
    try #require(text.contains(part))
    try unpacked.write("account.json", text.replacing(part, with: other))
    let zip = try unpacked.packed()
    #expect(try report(there.bring(zip, ["profile"], by: linus)).contains("does not say"))
    #expect(try account().name == "" && account().bio == "")
    #expect(try report(there.bring(zip, [], by: linus)).contains("0 posts have come in"))
  }
}
