import Foundation
import GRDB
import Logging
import Markup
import Model
import Store
import Testing
import Web

@testable import FCGIApp

/// What deleted people leave on the disk, byte by byte.
@Suite struct ErasureTests {
  private let site: TestSite
  private let ada: Browser
  private let grace: Browser

  /// Stand in one place each, and nowhere else in the world.
  private static let words = [
    "zqname", "zqbio", "zqmail", "zqpost", "zqformer", "zqwarning", "zqpicture", "zqreport",
    "zqdevice", "zqanswer", "zqfollowers", "zqgone", "zqapp", "zqtag",
  ]
  /// Of a letter that nobody else uses: as the search index writes it.
  private static let rareLetter = "\u{13080}"
  private static let rareGram = "938280"

  init() throws {
    site = try TestSite()
    grace = try site.joined(.grace)
    ada = site.browser()
    ada.userAgent = "zqdevice/1.0"
    let person = Person(
      handle: "ada", name: "zqname", email: "zqmail@example.org", password: "analytical engine")
    try #require(try ada.signUp(person).status == .seeOther)
  }

  /// - Returns: the address of a post of grace's, which ada has answered.
  @discardableResult
  private func live() throws -> String {
    try ada.submit(
      "/profile", on: "/profile",
      ["name": "zqname", "bio": "zqbio", "email": "zqmail@example.org"])
    try ada.submit("/profile/avatar", on: "/profile", files: [.blue("picture")])
    try ada.submit(
      "/posts", on: "/",
      ["text": "zqformer \(Self.rareLetter)", "warning": "zqwarning", "alt1": "zqpicture"],
      files: [.red()])
    let post = try #require(try ada.get("/@ada").markup().all(ofClass: "when").first?["href"])
    try index()
    try ada.submit("\(post)/edit", on: "\(post)/edit", ["text": "zqpost #zqtag \(Self.rareLetter)"])
    try ada.submit("/posts", on: "/", ["text": "zqfollowers", "visibility": "2"])
    let gone = try ada.publish("zqgone")
    try ada.submit("\(gone)/delete", on: gone)
    let question = try grace.publish("what do you think, @ada?")
    try ada.submit("/posts", on: question, ["text": "zqanswer"])
    try grace.submit("/posts", on: question, ["text": "a word to @ada"])
    try ada.submit(
      "\(question)/report", on: "\(question)/report", ["reason": "other", "comment": "zqreport"])
    try ada.submit("/apps", on: "/apps", ["name": "zqapp", "redirects": "https://zqapp.example/"])
    for _ in 0..<6 { _ = try site.browser().logIn(as: "zqmail@example.org", password: "wrong") }
    _ = try site.archiveFile(for: ada)
    try index()
    return question
  }

  /// Has the search index take everything in, in a piece of its own.
  private func index() throws {
    let author = try site.id(of: .grace)
    _ = try site.app.store.publishAll(
      try (0..<64).map { number in
        (author, PostDraft(try PostText("filling \(number)", limit: 100)), site.clock.now)
      })
  }

  private func found(_ words: [String]) throws -> [String] {
    let disk = try site.disk()
    return words.filter { disk.range(of: Data($0.utf8)) != nil }
  }

  private func files(_ folder: String, _ ending: String) -> [String] {
    (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(ending) }
  }

  @Test func `of a deleted account not a word is left on the disk`() throws {
    try live()
    // Otherwise the test would find nothing whatever happens. What was deleted before may be gone already.
    #expect(try found(Self.words + [Self.rareGram]).count >= Self.words.count)
    #expect(files(site.media, ".webp").count == 2)

    let answer = try ada.submit(
      "/account/delete", on: "/account/delete",
      ["confirmation": "ada", "password": "analytical engine"])
    #expect(answer.status == .seeOther)
    site.work()
    #expect(site.log.entries.filter { $0.level == .error }.map(\.message) == [])
    let left = try found(Self.words + [Self.rareGram])
    #expect(left == [], "\(left)")
    #expect(files(site.app.configuration.archives, ".zip") == [])
    // The files of pictures stay a day for pages that somebody has open.
    #expect(files(site.media, ".webp").count == 2)
    let wait = try #require(site.work())
    #expect(wait <= 86_400)
    site.clock.advance(seconds: wait)
    site.work()
    #expect(files(site.media, ".webp") == [])
    #expect(site.work() == nil)
    #expect(try site.app.store.verify { _, _ in } == [])
  }

  @Test func `of a deleted account no page tells, and what others wrote stays`() throws {
    let question = try live()
    try ada.submit(
      "/account/delete", on: "/account/delete",
      ["confirmation": "ada", "password": "analytical engine"])
    site.work()
    for path in [
      "/", "/following", "/notifications", "/search?q=z", question, "/@grace",
      "/@grace/followers", "/@grace/following", "/api/v1/users", "/api/v2/tweets", "/api/thoughts",
    ] {
      let answer = grace.get(path)
      #expect(answer.status == .ok, "\(path)")
      for word in Self.words {
        #expect(!answer.text.contains(word), "\(path): \(word)")
      }
    }
    #expect(grace.get("/@ada").status == .notFound)
    #expect(try grace.get("/search?q=zq").posts() == [])
    #expect(try grace.get("/tags/zqtag").posts() == [])
    #expect(
      try grace.get(question).posts() == ["what do you think, @ada?", "a word to @ada"])
  }

  @Test func `a deleted post leaves the disk within two hours`() throws {
    let post = try ada.publish("zqpost \(Self.rareLetter)")
    try index()
    #expect(try found(["zqpost", Self.rareGram]).count == 2)
    try ada.submit("\(post)/delete", on: post)
    #expect(site.work() != nil)
    site.clock.advance(seconds: 3_600)
    site.work()
    #expect(try found(["zqpost", Self.rareGram]) == [])
    #expect(try site.reader.search("filling", PageRequest()).posts.count == 20)
    #expect(try site.app.store.verify { _, _ in } == [])
  }

  /// Each has its own way to be deleted.
  enum Deletion: CaseIterable {
    case byAuthor, byProgram, byModerator, byOperator
  }

  @Test(.timeLimit(.minutes(1)), arguments: Deletion.allCases)
  func `a deleted post leaves the disk although nobody comes by`(deletion: Deletion) throws {
    try site.app.store.changeRole(
      of: try site.id(of: .grace), to: .moderator, by: nil, at: site.clock.now)
    let post = try ada.publish("zqpost \(Self.rareLetter)")
    try index()
    try grace.submit("\(post)/report", on: "\(post)/report", ["reason": "spam", "comment": ""])
    let own = try ada.form("\(post)/delete", on: post)
    let queue = try grace.get("/moderation").markup().forms
    let report = try #require(queue.first { $0.action.hasSuffix("/delete-post") })
    let number = try #require(post.split(separator: "/").last)
    // It has something to do, and goes back to sleep.
    site.app.background.start()
    try grace.submit("/account/export", on: "/account/export")
    while !site.log.entries.contains(where: { $0.message.contains("erased") }) { sched_yield() }

    site.clock.leap(seconds: 3_600)
    switch deletion {
    case .byAuthor: ada.send(own)
    case .byProgram: ada.call("DELETE", "/api/v2/tweets/\(number)")
    case .byModerator: grace.send(report)
    case .byOperator:
      let operatorsBrowser = site.browser()
      operatorsBrowser.listener = "internal"
      operatorsBrowser.send("DELETE", "/admin/thoughts/\(number)")
    }
    while try !found(["zqpost", Self.rareGram]).isEmpty { sched_yield() }
    site.app.background.stop()
    #expect(ada.get(post).status == .notFound)
  }

  @Test func `who deletes an account while its archive is made leaves none`() throws {
    try ada.submit("/account/export", on: "/account/export")
    guard case .task(let task) = try site.app.store.takeTask(at: site.clock.now, lease: 60),
      case .export(let account) = task.kind
    else {
      Issue.record("there is no task")
      return
    }
    try ada.submit(
      "/account/delete", on: "/account/delete",
      ["confirmation": "ada", "password": "analytical engine"])
    #expect(throws: StoreError.notFound) {
      try site.app.store.keep(task, TaskProgress(done: 1, total: 2), at: site.clock.now, lease: 60)
    }
    #expect(throws: StoreError.notFound) {
      try site.app.store.finish(task, of: account, file: "x.zip", bytes: 1, at: site.clock.now)
    }
    #expect(try site.number("SELECT count(*) FROM exports") == 0)
  }

  @Test func `the page says what goes and what stays, and offers an archive first`() throws {
    let page = ada.get("/account/delete")
    let words = try page.markup().all(ofClass: "card").first?.text ?? ""
    #expect(words.contains("username stays taken") && words.contains("backups"))
    #expect(page.text.contains("href=\"/account/export\""))
  }
}
