import Foundation
import Markup
import Model
import Testing
import Web

@testable import FCGIApp

/// With the real libvips.
@Suite struct PostPictureTests {
  private let site: TestSite
  private let ada: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
  }

  private func pictures(on page: String) throws -> [Element] {
    try site.browser().get(page).markup().all(ofClass: "pictures").flatMap { $0.all("img") }
  }

  @Test func `pictures are shown with their sizes and descriptions`() throws {
    let response = try ada.submit(
      "/posts", on: "/", ["text": "look", "alt1": "a red\r\nfield", "alt3": ""],
      files: [.red("picture1"), .blue("picture3")])
    #expect(response.status == .seeOther)
    let shown = try pictures(on: "/")
    #expect(shown.map { $0["alt"] } == ["a red field", ""])
    #expect(shown.map { $0["width"] } == ["40", "300"])
    #expect(shown.map { $0["height"] } == ["30", "60"])
    #expect(shown.allSatisfy { $0["loading"] == "lazy" })
  }

  @Test func `what was typed and sent comes back with a form that could not be taken`() throws {
    let refused = try ada.submit(
      "/posts", on: "/", ["text": "look", "alt1": "red", "alt2": "a cat"],
      files: [.red("picture1"), .script("picture2")])
    #expect(refused.status == .unprocessableContent)
    #expect(refused.text.contains("“cat.svg”"))
    let form = try #require(try refused.markup().forms.first { $0.action == "/posts" })
    #expect(form["text"] == "look" && form["alt1"] == "red" && form["kept1"] != nil)

    #expect(ada.send(form, ["alt1": "all red"], files: []).status == .seeOther)
    #expect(try pictures(on: "/").map { $0["alt"] } == ["all red"])
  }

  @Test func `a picture that came back can be left out`() throws {
    let refused = try ada.submit("/posts", on: "/", ["text": ""], files: [.red()])
    let form = try #require(try refused.markup().forms.first { $0.action == "/posts" })
    #expect(ada.send(form, ["text": "plain", "leave1": "1"], files: []).status == .seeOther)
    #expect(try pictures(on: "/").isEmpty)
  }

  @Test func `only what this session has sent can be brought back`() throws {
    let refused = try ada.submit("/posts", on: "/", ["text": ""], files: [.red()])
    let form = try #require(try refused.markup().forms.first { $0.action == "/posts" })
    let seal = try #require(form["kept1"])
    let grace = try site.joined(.grace)
    let fields = [("csrf", try grace.token()), ("text", "mine"), ("kept1", seal)]
    #expect(grace.post("/posts", fields).status == .seeOther)
    #expect(try pictures(on: "/").isEmpty)
  }

  @Test func `a description that is too long is marked, and nothing is lost`() throws {
    let long = String(repeating: "x", count: AltText.limit + 1)
    let refused = try ada.submit(
      "/posts", on: "/", ["text": "look", "alt1": long], files: [.red()])
    #expect(refused.status == .unprocessableContent)
    let form = try #require(try refused.markup().forms.first { $0.action == "/posts" })
    #expect(form["alt1"] == long && form["kept1"] != nil)
  }

  @Test func `files go a day after their post`() throws {
    _ = try ada.submit("/posts", on: "/", ["text": "look"], files: [.red()])
    let path = try #require(try pictures(on: "/").first?["src"]?.dropFirst("/media".count))
    let file = site.media + path
    #expect(FileManager.default.fileExists(atPath: file))
    let post = try #require(try ada.get("/").markup().all(ofClass: "when").first?["href"])
    _ = try ada.submit("\(post)/delete", on: post)
    try site.app.purgeIfDue(at: site.clock.now)
    #expect(FileManager.default.fileExists(atPath: file))
    site.clock.advance(seconds: 86_401)
    try site.app.purgeIfDue(at: site.clock.now)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `nothing of what came is left on the disk but the picture`() throws {
    _ = try ada.submit(
      "/posts", on: "/", ["text": "look"], files: [.red("picture1"), .script("picture2")])
    let files = try FileManager.default.subpathsOfDirectory(atPath: site.media)
    #expect(files.filter { $0.hasSuffix(".webp") }.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: site.media + "/.incoming").isEmpty)
  }
}
