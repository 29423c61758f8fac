import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// Whom an archive names follows its owner to another site, as far as they are there.
@Suite struct ImportPeopleTests {
  private let there: TestSite
  private let linus: Browser
  private let grace: Browser

  init() throws {
    there = try TestSite()
    linus = try there.joined(.linus)
    grace = try there.joined(.grace)
  }

  /// Of ada, who follows grace and ken, has muted mary and blocked eve.
  private func archive() throws -> UnpackedArchive {
    let site = try TestSite()
    let ada = try site.joined(.ada)
    _ = try site.joined(.grace)
    for handle in ["ken", "mary", "eve"] { _ = try site.joined(.named(handle)) }
    for (person, doing) in [
      ("grace", "follow"), ("ken", "follow"), ("mary", "mute"), ("eve", "block"),
    ] {
      try #require(
        try ada.submit("/@\(person)/\(doing)", on: "/@\(person)").status == .seeOther)
    }
    return try site.archive(for: ada)
  }

  private func report(_ page: Response) throws -> String {
    try page.markup().all(ofClass: "card").first?.text ?? ""
  }

  private func followed() throws -> [String] {
    try there.reader.following(of: try there.id(of: .linus), seenBy: nil, CursorRequest())
      .elements.map(\.account.handle.text)
  }

  @Test func `who is there is followed, muted and blocked, and the others are named`() throws {
    for handle in ["mary", "eve"] { _ = try there.joined(.named(handle)) }
    let words = try report(there.bring(try archive().packed(), ["people"], by: linus))
    #expect(words.contains("You now follow 1 more person"))
    #expect(words.contains("1 person is muted") && words.contains("1 person is blocked"))
    #expect(words.contains("1 not found here: @ken"))
    #expect(try followed() == ["grace"])
    #expect(linus.get("/muted").text.contains("/@mary"))
    #expect(linus.get("/blocked").text.contains("/@eve"))
    // As by hand, grace is told, and those whom it concerns otherwise are not.
    #expect(try there.account(.grace)?.unreadCount == 1)
    #expect(try there.account(.named("mary"))?.unreadCount == 0)
    #expect(try there.app.store.verify { _, _ in } == [])
  }

  @Test func `nobody is followed without the tick`() throws {
    let zip = try archive().packed()
    let words = try report(there.bring(zip, by: linus))
    #expect(!words.contains("follow") && !words.contains("@ken"))
    #expect(try followed() == [])
    #expect(try there.account(.grace)?.unreadCount == 0)
  }

  @Test func `the same archive once more changes nothing`() throws {
    let zip = try archive().packed()
    _ = try there.bring(zip, ["people"], by: linus)
    let events = try there.number("SELECT count(*) FROM events")
    let words = try report(there.bring(zip, ["people"], by: linus))
    #expect(words.contains("1 person was followed, muted or blocked already"))
    #expect(!words.contains("You now follow"))
    #expect(try there.number("SELECT count(*) FROM events") == events)
    #expect(try there.account(.grace)?.unreadCount == 1)
  }

  @Test func `who has blocked somebody is not found by them`() throws {
    try grace.submit("/@linus/block", on: "/@linus")
    let words = try report(there.bring(try archive().packed(), ["people"], by: linus))
    #expect(words.contains("4 not found here: @grace @ken @mary @eve"))
    #expect(try followed() == [])
  }

  @Test func `whom a responder that died had taken are counted once`() throws {
    let file = ChosenFile(field: "archive", name: "ada.zip", bytes: try archive().packed())
    try linus.submit("/account/import", on: "/account/import", ["people": "1"], files: [file])
    _ = try there.app.store.takeTask(at: there.clock.now, lease: BackgroundWorker.lease)
    _ = try there.app.store.bring(
      [try #require(Handle("grace"))], .following, into: try there.id(of: .linus),
      at: there.clock.now)
    try there.changeResponder()
    there.clock.advance(seconds: BackgroundWorker.lease)
    there.work()
    let words = try report(linus.get("/account/import"))
    #expect(words.contains("You now follow 1 more person") && !words.contains("already"))
  }

  @Test(arguments: [
    ("following.json", "[\n{\"handle\":7}\n]\n", "does not say"),
    ("muted.json", "[\n{\"handle\":\"<script>\"}\n]\n", "does not say"),
    ("blocked.json", "[\n{\"handle\":\"eve\"}\n", "does not say"),
    ("following.json", "{}", "does not say"),
    (
      "following.json",
      "[\n" + String(repeating: "{\"handle\":\"x\"},\n", count: ArchivedPerson.limit)
        + "{\"handle\":\"x\"}\n]\n", "more people than"
    ),
  ])
  func `lists that are none are refused with all the rest, if they are wanted`(
    file: String, content: String, sentence: String
  ) throws {
    let unpacked = try archive()
    try unpacked.write(file, content)
    let zip = try unpacked.packed()
    let words = try report(there.bring(zip, ["people"], by: linus))
    #expect(words.contains(sentence))
    #expect(try followed() == [])
    #expect(try report(there.bring(zip, [], by: linus)).contains("posts have come in"))
  }

  @Test func `an archive without lists brings nobody`() throws {
    let unpacked = try archive()
    for name in ["following.json", "muted.json", "blocked.json"] { try unpacked.remove(name) }
    let words = try report(there.bring(try unpacked.packed(), ["people"], by: linus))
    #expect(words.contains("0 posts have come in") && !words.contains("not found"))
  }

  @Test func `what was ticked stays so when the form comes back`() throws {
    let form = try linus.form("/account/import", on: "/account/import")
    let answer = linus.send(form, ["people": "1"], files: [])
    #expect(answer.text.contains("choose a file first"))
    #expect(try answer.markup().forms.first { $0.action == "/account/import" }?["people"] == "1")
  }
}
