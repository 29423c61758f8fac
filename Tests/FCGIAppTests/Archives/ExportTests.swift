import Foundation
import Logging
import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

@Suite struct ExportTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    grace = try site.joined(.grace)
  }

  @Test func `an archive holds what is one's own, for programs and for people`() throws {
    let picture = ChosenFile.red()
    try ada.submit(
      "/posts", on: "/",
      ["text": "look, @grace #sky", "warning": "bright", "alt1": "a red field"], files: [picture])
    let address = try #require(try ada.get("/@ada").markup().all(ofClass: "when").first?["href"])
    try ada.submit("\(address)/edit", on: "\(address)/edit", ["text": "look up, @grace #sky"])
    let answered = try grace.publish("hello")
    try ada.submit("/posts", on: answered, ["text": "hello back"])
    try ada.submit("\(answered)/like", on: answered)
    try ada.submit("\(answered)/bookmark", on: answered)
    try ada.submit("/@grace/follow", on: "/@grace")
    try grace.submit("/@ada/follow", on: "/@ada")
    try ada.submit(
      "\(answered)/report", on: "\(answered)/report",
      ["reason": "spam", "comment": "sold me a bridge"])

    let archive = try site.archive(for: ada)
    let account = try archive.json("account.json")
    #expect(account["format"]?.string == "martlet-archive" && account["version"] == .number(1))
    #expect(account["handle"]?.string == "ada" && account["email"]?.string == "ada@example.org")
    #expect(account["name"]?.string == "Ada Lovelace")

    let posts = try #require(try archive.json("posts.json").array)
    #expect(posts.count == 2)
    #expect(posts[0]["text"]?.string == "look up, @grace #sky")
    #expect(posts[0]["warning"]?.string == "bright")
    #expect(posts[0]["former_versions"]?.texts("text") == ["look, @grace #sky"])
    #expect(posts[0]["mentions"]?.array == [.string("grace")])
    #expect(posts[0]["tags"]?.array == [.string("sky")])
    #expect(posts[0]["url"]?.string == "http://127.0.0.1:8080\(address)")
    #expect(posts[0]["pictures"]?.texts("description") == ["a red field"])
    #expect(posts[1]["answers"]?.string == "http://127.0.0.1:8080\(answered)")
    let file = try #require(posts[0]["pictures"]?.texts("file").first)
    #expect(try archive.bytes(file).starts(with: Array("RIFF".utf8)))

    #expect(try archive.json("likes.json").texts("url") == ["http://127.0.0.1:8080\(answered)"])
    #expect(try archive.json("bookmarks.json").texts("url").count == 1)
    #expect(try archive.json("following.json").texts("handle") == ["grace"])
    #expect(try archive.json("followers.json").texts("handle") == ["grace"])
    #expect(try archive.json("reports.json").texts("comment") == ["sold me a bridge"])
    #expect(try archive.json("sessions.json").texts("device").first?.contains("Firefox") == true)

    let page = try archive.text("posts-1.html")
    #expect(page.contains("look up, @grace") && page.contains("src=\"\(file)\""))
    #expect(page.contains("alt=\"a red field\""))
    #expect(try archive.text("index.html").contains("Ada Lovelace"))
    #expect(try archive.text("style.css") == "body {}")
  }

  @Test func `nothing by which anybody could come in is in it, nor what others wrote`() throws {
    _ = try grace.publish("a word of grace's")
    _ = try ada.publish("mine")
    let archive = try site.archive(for: ada)
    let hash = try #require(try site.reader.credential(login: "ada")).passwordHash
    for name in archive.names {
      let text = try archive.text(name)
      #expect(!text.contains(hash) && !text.contains("scrypt"))
      #expect(!text.contains("a word of grace's"))
      for secret in ada.cookies.values { #expect(!text.contains(secret)) }
    }
  }

  @Test func `many posts are spread over pages, oldest first`() throws {
    let author = try site.id(of: .ada)
    for part in 0..<3 {
      _ = try site.app.store.publishAll(
        try (0..<70).map { number in
          (
            author, PostDraft(try PostText("post \(part * 70 + number)", limit: 100)),
            site.clock.now
          )
        })
    }
    let archive = try site.archive(for: ada)
    let texts = try archive.json("posts.json").texts("text")
    #expect(texts == (0..<210).map { "post \($0)" })
    #expect(archive.names.isSuperset(of: ["posts-1.html", "posts-2.html", "posts-3.html"]))
    #expect(!archive.names.contains("posts-4.html"))
    #expect(try archive.text("posts-1.html").contains("href=\"posts-2.html\""))
    #expect(try !archive.text("posts-3.html").contains("href=\"posts-4.html\""))
    let index = try archive.text("index.html")
    #expect(index.contains("post 209") && !index.contains("post 188<"))
  }

  @Test func `the page says how it stands, and the link is its owner's alone`() throws {
    #expect(ada.get("/account/export/file").status == .notFound)
    try ada.submit("/account/export", on: "/account/export")
    #expect(
      try ada.get("/account/export").markup().all(ofClass: "card").first?.text.contains(
        "in a moment") == true)
    #expect(ada.get("/account/export/file").status == .notFound)
    site.work()
    #expect(ada.get("/account/export").text.contains("is ready"))
    let answer = ada.get("/account/export/file")
    #expect(answer.header("Content-Disposition") == "attachment; filename=\"ada-2026-03-15.zip\"")
    #expect(answer.header("Cache-Control") == "private, no-store")
    #expect(answer.header("Content-Type") == "application/zip")
    #expect(grace.get("/account/export/file").status == .notFound)
    #expect(site.browser().get("/account/export/file").status == .seeOther)
  }

  @Test func `asked again it takes the place of the former one, a few times a day`() throws {
    let first = try site.archiveFile(for: ada)
    let second = try site.archiveFile(for: ada)
    site.work()
    #expect(first != second)
    #expect(!FileManager.default.fileExists(atPath: first))
    #expect(FileManager.default.fileExists(atPath: second))
    _ = try site.archiveFile(for: ada)
    let refused = try ada.submit("/account/export", on: "/account/export")
    #expect(refused.status == .tooManyRequests && refused.text.contains("tomorrow"))
    site.clock.advance(days: 1)
    #expect(try ada.submit("/account/export", on: "/account/export").status == .seeOther)
  }

  @Test func `after four days it is gone`() throws {
    let file = try site.archiveFile(for: ada)
    #expect(try #require(site.work()) <= Export.lifetime)
    site.clock.advance(seconds: Export.lifetime)
    site.work()
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(ada.get("/account/export/file").status == .notFound)
    #expect(ada.get("/account/export").text.contains("Make an archive"))
  }

  @Test func `what a responder began that died is done by another`() throws {
    try ada.submit("/account/export", on: "/account/export")
    guard
      case .task = try site.app.store.takeTask(at: site.clock.now, lease: BackgroundWorker.lease)
    else {
      Issue.record("there is no task")
      return
    }
    try site.changeResponder()
    #expect(site.work() == BackgroundWorker.lease)
    #expect(ada.get("/account/export/file").status == .notFound)
    site.clock.advance(seconds: BackgroundWorker.lease)
    site.work()
    #expect(ada.get("/account/export/file").status == .ok)
  }

  @Test func `what fails is tried again, and then given up in words`() throws {
    try FileManager.default.removeItem(atPath: "\(site.app.configuration.staticDirectory)/site.css")
    try ada.submit("/account/export", on: "/account/export")
    for _ in 1...2 { site.clock.advance(seconds: try #require(site.work())) }
    site.work()
    #expect(ada.get("/account/export").text.contains("could not be made"))
    let errors = site.log.entries.filter { $0.level == .error }.map(\.message)
    #expect(errors.count == 3 && errors.allSatisfy { $0.contains("site.css") }, "\(errors)")
  }

  @Test func `its thread wakes when somebody asks`() throws {
    site.app.background.start()
    try ada.submit("/account/export", on: "/account/export")
    while ada.get("/account/export/file").status != .ok { sched_yield() }
    site.app.background.stop()
  }

  @Test func `where bsdtar cannot be run nobody is offered what cannot be had`() throws {
    let site = try TestSite { $0.bsdtar = "" }
    let ada = try site.joined(.ada)
    #expect(ada.get("/account/export").status == .notFound)
    #expect(!ada.get("/profile").text.contains("/account/export"))
    #expect(!ada.get("/account/delete").text.contains("/account/export"))
  }
}
