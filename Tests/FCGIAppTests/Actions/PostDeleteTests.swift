import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct PostDeleteTests {
  private let site: TestSite
  private let author: Browser
  private let post: String

  init() throws {
    site = try TestSite()
    author = try site.joined(.ada)
    post = try author.publish("a note")
  }

  @Test func `the author deletes it, from the log too`() throws {
    let response = try author.submit("\(post)/delete", on: post)
    #expect(response.location == "/")
    #expect(try author.get("/").flash()?.contains("deleted") == true)
    #expect(author.get(post).status == .notFound)
    #expect(try !site.databaseText().contains("a note"))
  }

  @Test(arguments: [Role.moderator, .administrator])
  func `moderators and administrators delete anybody's`(role: Role) throws {
    let moderator = try site.joined(.grace, as: role)
    #expect(try moderator.submit("\(post)/delete", on: post).status == .seeOther)
    #expect(author.get(post).status == .notFound)
  }

  @Test func `another member cannot`() throws {
    let grace = try site.joined(.grace)
    let token = try grace.token()
    #expect(grace.post("\(post)/delete", [("csrf", token)]).status == .forbidden)
    #expect(author.get(post).status == .ok)
  }

  @Test func `a post is found under its author's name alone`() throws {
    _ = try site.joined(.grace)
    let id = try #require(post.split(separator: "/").last)
    #expect(author.get("/@ADA/\(id)").status == .ok)
    #expect(author.get("/@grace/\(id)").status == .notFound)
    let token = try author.token()
    #expect(author.post("/@grace/\(id)/delete", [("csrf", token)]).status == .notFound)
  }

  @Test(arguments: ["0", "-1", "007", "+1", "1.0", "99999999999999999999", "x"])
  func `there is nothing under a number that is none`(id: String) throws {
    #expect(author.get("/@ada/\(id)").status == .notFound)
  }

  @Test func `a post deleted twice is not there the second time`() throws {
    let form = try author.form("\(post)/delete", on: post)
    author.send(form)
    #expect(author.send(form).status == .notFound)
  }
}
