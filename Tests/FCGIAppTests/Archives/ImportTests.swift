import Foundation
import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct ImportTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
  }

  /// An archive of ada's posts, taken apart.
  private func archive() throws -> UnpackedArchive {
    try ada.submit(
      "/posts", on: "/",
      ["text": "first, @grace #sky", "warning": "bright", "alt1": "a red field"],
      files: [.red()])
    site.clock.advance(days: 1)
    let first = try #require(try ada.get("/@ada").markup().all(ofClass: "when").first?["href"])
    try ada.submit("/posts", on: first, ["text": "second, in answer to myself"])
    try ada.submit("/posts", on: "/", ["text": "third, for followers", "visibility": "2"])
    try ada.submit("/posts", on: "/", ["text": "fourth, for @grace", "visibility": "3"])
    return try site.archive(for: ada)
  }

  private func elsewhere() throws -> (TestSite, Browser, Browser) {
    let site = try TestSite()
    site.clock.advance(days: 30)
    return (site, try site.joined(.linus), try site.joined(.grace))
  }

  private func report(_ page: Response) throws -> String {
    try page.markup().all(ofClass: "card").first?.text ?? ""
  }

  @Test func `posts come in as they were, with their pictures, dates and order`() throws {
    let zip = try archive().packed()
    let (there, linus, grace) = try elsewhere()
    try grace.submit("/@linus/follow", on: "/@linus")
    let page = try there.bring(zip, by: linus)
    #expect(try report(page).contains("4 posts have come in"))

    let brought = linus.get("/@linus/brought")
    #expect(
      try brought.posts() == [
        "fourth, for @grace", "third, for followers", "second, in answer to myself",
        "first, @grace #sky",
      ])
    let days = try brought.markup().all.filter { $0.name == "time" }.compactMap { $0["datetime"] }
    #expect(days.last == "2026-03-15T12:00:10Z" && days.first == "2026-03-16T12:00:10Z")
    #expect(brought.text.contains("alt=\"a red field\"") && brought.text.contains("bright"))
    #expect(brought.text.contains("Brought along"))
    #expect(linus.get("/@linus").text.contains("4 brought along"))
    // Who follows sees what was for followers; what was for those it mentions is nobody else's now.
    #expect(try grace.get("/@linus/brought").posts().count == 3)
    #expect(try there.browser().get("/@linus/brought").posts().count == 2)
    #expect(try there.app.store.verify { _, _ in } == [])
  }

  @Test func `nobody is told of what is no news`() throws {
    let zip = try archive().packed()
    let (there, linus, grace) = try elsewhere()
    try grace.submit("/@linus/follow", on: "/@linus")
    _ = try there.bring(zip, by: linus)
    for path in ["/", "/following", "/tags/sky", "/@linus"] {
      #expect(try grace.get(path).posts() == [], "\(path)")
    }
    for path in ["/api/v2/tweets", "/api/thoughts"] {
      #expect(!grace.get(path).text.contains("first, @grace"), "\(path)")
    }
    #expect(try grace.get("/notifications").posts() == [])
    #expect(try there.account(.grace)?.unreadCount == 0)
    #expect(try grace.get("/search?q=myself").posts() == ["second, in answer to myself"])
    #expect(try there.account(.linus)?.postCount == 0)
  }

  @Test func `the same archive once more adds nothing`() throws {
    let zip = try archive().packed()
    let (there, linus, _) = try elsewhere()
    _ = try there.bring(zip, by: linus)
    let page = try there.bring(zip, by: linus)
    #expect(try report(page).contains("0 posts have come in"))
    #expect(try report(page).contains("4 were here already"))
    #expect(try linus.get("/@linus/brought").posts().count == 4)
  }

  @Test func `what was begun by a responder that died is ended by another, and counted once`()
    throws
  {
    let zip = try archive().packed()
    let (there, linus, _) = try elsewhere()
    let file = ChosenFile(field: "archive", name: "ada.zip", bytes: zip)
    try linus.submit("/account/import", on: "/account/import", files: [file])
    _ = try there.app.store.takeTask(at: there.clock.now, lease: BackgroundWorker.lease)
    let origin = "http://127.0.0.1:8080"
    let address = try #require(try ada.get("/@ada").markup().all(ofClass: "when").last?["href"])
    let first = BroughtPost(
      origin: PostOrigin(address: origin + address, publishedAt: TestClock.start),
      text: try PostText("first", limit: 10), warning: nil, visibility: .everyone, answers: nil,
      pictures: [])
    _ = try there.app.store.publish(
      [first], broughtBy: try there.id(of: .linus), at: there.clock.now)
    try there.changeResponder()
    there.clock.advance(seconds: BackgroundWorker.lease)
    there.work()
    let words = try report(linus.get("/account/import"))
    #expect(words.contains("4 posts have come in") && !words.contains("already"))
  }

  @Test func `what does not fit is left out, and said`() throws {
    let unpacked = try archive()
    let posts = try unpacked.text("posts.json")
    try unpacked.write(
      "posts.json",
      posts.replacing("third, for followers", with: String(repeating: "long ", count: 200))
        .replacing("second, in answer to myself", with: " "))
    let picture = try #require(unpacked.names.first { $0.hasSuffix(".webp") })
    try unpacked.write(picture, "no picture at all")
    let (there, linus, _) = try elsewhere()
    let words = try report(there.bring(try unpacked.packed(), by: linus))
    #expect(words.contains("2 posts have come in"))
    #expect(words.contains("1 left out: longer than the 500 characters"))
    #expect(words.contains("1 left out: nothing in them"))
    #expect(words.contains("1 picture could not be read"))
  }

  @Test(arguments: [
    ("account.json", "\"version\":1,", "\"version\":2,", "newer Martlet"),
    ("account.json", "martlet-archive", "something-else", "no archive that Martlet"),
    ("account.json", "{", "", "does not say what it should"),
    ("posts.json", "\"visibility\":\"everyone\"", "\"visibility\":\"nobody\"", "does not say"),
    ("posts.json", "published_at\":\"2026-", "published_at\":\"20x6-", "does not say"),
    ("posts.json", "]\n", "", "does not say"),
    ("posts.json", "\"url\":\"http", "\"url\":7,\"x\":\"http", "does not say"),
  ])
  func `an archive that does not say what it should is refused as a whole`(
    file: String, part: String, other: String, sentence: String
  ) throws {
    let unpacked = try archive()
    let text = try unpacked.text(file)
    try #require(text.contains(part))
    try unpacked.write(file, text.replacing(part, with: other))
    let (there, linus, _) = try elsewhere()
    #expect(try report(there.bring(try unpacked.packed(), by: linus)).contains(sentence))
    #expect(try linus.get("/@linus/brought").posts() == [])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: there.app.configuration.archives)
        .filter { $0.hasSuffix(".zip") } == [])
  }

  @Test func `links, foreign files and what is no zip are refused`() throws {
    let unpacked = try archive()
    let (there, linus, _) = try elsewhere()
    #expect(try report(there.bring(Array("no zip".utf8), by: linus)).contains("is no zip"))
    let whole = try unpacked.packed()
    #expect(
      try report(there.bring(Array(whole.prefix(whole.count / 2)), by: linus)).contains(
        "breaks off"))
    try FileManager.default.createSymbolicLink(
      atPath: "\(unpacked.folder)/link", withDestinationPath: "/etc/passwd")
    #expect(try report(there.bring(try unpacked.packed(), by: linus)).contains("links or names"))
    #expect(try linus.get("/@linus/brought").posts() == [])
  }

  @Test func `one account sends one archive at a time, and a few a day`() throws {
    let zip = try archive().packed()
    let (there, linus, _) = try elsewhere()
    let file = ChosenFile(field: "archive", name: "ada.zip", bytes: zip)
    let form = try linus.form("/account/import", on: "/account/import")
    #expect(linus.send(form, [:], files: []).text.contains("choose a file first"))
    #expect(linus.send(form, [:], files: [file]).status == .seeOther)
    #expect(
      try linus.get("/account/import").markup().forms.contains { $0.action == "/account/import" }
        == false)
    #expect(linus.send(form, [:], files: [file]).text.contains("Another archive"))
    there.work()
    for _ in 0..<4 { _ = try there.bring(zip, by: linus) }
    #expect(linus.send(form, [:], files: [file]).status == .tooManyRequests)
  }

  @Test func `what is too large is not kept`() throws {
    let zip = try archive().packed()
    let there = try TestSite { $0.limitImport = 1 }
    let linus = try there.joined(.linus)
    let page = try there.bring(zip + Array(repeating: 0, count: 1 << 20), by: linus)
    #expect(page.status == .unprocessableContent && page.text.contains("more than 1 MB"))
  }

  @Test func `a brought post is changed and deleted like any other`() throws {
    let zip = try archive().packed()
    let (there, linus, _) = try elsewhere()
    _ = try there.bring(zip, by: linus)
    let post = try #require(
      try linus.get("/@linus/brought").markup().all(ofClass: "when").last?["href"])
    try linus.submit("\(post)/edit", on: "\(post)/edit", ["text": "first, changed"])
    #expect(try linus.get("/@linus/brought").posts().last == "first, changed")
    try linus.submit("\(post)/delete", on: post)
    #expect(try linus.get("/@linus/brought").posts().count == 3)
    #expect(linus.get("/@linus").text.contains("3 brought along"))
    #expect(try there.app.store.verify { _, _ in } == [])
    // What was deleted comes in again, as nothing of it is known any more.
    #expect(try report(there.bring(zip, by: linus)).contains("1 post has come in"))
  }
}
