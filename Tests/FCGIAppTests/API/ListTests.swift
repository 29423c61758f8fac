import Model
import Testing
import Web

@testable import FCGIApp

/// What all lists of the APIs have in common.
@Suite struct ListTests {
  private let site: TestSite
  private let ada: Browser

  init() throws {
    site = try TestSite()
    ada = try site.joined(.ada)
    for number in 1...7 { _ = try ada.tweet("note \(number)") }
    for number in 1...6 {
      _ = try site.joined(Person(handle: "p\(number)", name: "", password: "stilts over meadows"))
    }
  }

  private static let lists = [
    "/api/v1/users?", "/api/v2/tweets/?", "/api/thoughts?", "/api/thoughts/?search=NOTE&",
    "/api/me/thoughts?",
  ]

  private func ids(_ response: Response) throws -> [Double] {
    let json = try response.json()
    let list = try #require((json["user_list"] ?? json["tweets_list"] ?? json).array)
    return list.compactMap { if case .number(let id)? = $0["id"] { id } else { nil } }
  }

  @Test(arguments: lists, [1, 3, 7, 100])
  func `links lead to the end and back, without gaps and repeats`(list: String, limit: Int) throws {
    var response = ada.get("\(list)limit=\(limit)")
    #expect(response.link("prev") == nil)
    var seen = [try ids(response)]
    while let next = response.link("next") {
      response = ada.get(next)
      #expect(response.links.last?.relation == "prev")
      seen.append(try ids(response))
    }
    let whole = try ids(ada.get(list))
    #expect(Array(seen.joined()) == whole)
    #expect(whole.count == 7)
    #expect(seen.count == (7 + limit - 1) / limit)

    for expected in seen.reversed().dropFirst() {
      let previous = try #require(response.link("prev"))
      response = ada.get(previous)
      #expect(try ids(response) == expected)
    }
    #expect(response.link("prev") == nil)
  }

  @Test func `links keep what was asked for`() throws {
    let search = PercentEncoding.encode(query: "note & \"more\"?")
    _ = try ada.tweet("note & \\\"more\\\"? 1")
    _ = try ada.tweet("note & \\\"more\\\"? 2")
    let response = ada.get("/api/thoughts/?search=\(search)&limit=1&nonsense=1")
    let next = try #require(response.link("next"))
    #expect(next.hasPrefix("/api/thoughts/?search=\(search)&limit=1&after="))
    #expect(try ids(ada.get(next)).count == 1)
    #expect(ada.get(next).link("next") == nil)
  }

  @Test(arguments: lists)
  func `a place or a length that cannot be is named`(list: String) throws {
    for (query, field) in [
      ("limit=0", "limit"), ("limit=101", "limit"), ("limit=-1", "limit"), ("limit=", "limit"),
      ("limit=ten", "limit"), ("limit=9999999999999999999999", "limit"), ("limit=1.0", "limit"),
      ("before=x", "before"), ("before=0", "before"), ("after=-1", "after"), ("after=", "after"),
      ("after=1&before=2", "before"),
    ] {
      let response = ada.get(list + query)
      #expect(response.status == .badRequest, "\(query)")
      #expect(try response.problem().field == field, "\(query)")
    }
    #expect(ada.get(list + "before=%FF").status == .badRequest)
    #expect(ada.get(list + "offset=3&page=x").status == .ok)
  }

  @Test func `twenty is what one gets who does not say`() throws {
    for number in 1...20 { _ = try ada.tweet("more \(number)") }
    #expect(try ids(ada.get("/api/v2/tweets")).count == 20)
    #expect(ada.get("/api/v2/tweets").links.map(\.relation) == ["next"])
  }

  @Test(arguments: lists + ["/api/v2/tweets/{id}?", "/api/thoughts/{id}?"])
  func `what has not changed is not sent twice, and nobody has what another sees`(
    list: String
  ) throws {
    let post = try ada.tweet("one")
    let target = list.replacing("{id}", with: try #require(post.split(separator: "/").last))
    let phone = try site.loggedIn(.ada)
    let tag = try #require(ada.get(target).header("ETag"))
    #expect(tag.hasPrefix("W/\""))
    let again = ada.get(target, [("If-None-Match", tag)])
    #expect(again.status == .notModified)
    #expect(again.body.isEmpty)
    #expect(again.header("ETag") == tag)
    for response in [again, ada.get(target)] {
      #expect(response.header("Cache-Control") == "private, no-cache")
      #expect(response.header("Vary") == "Authorization, Cookie")
      #expect(response.header("X-Accel-Expires") == nil)
    }
    for other in [site.browser(), phone] where target != "/api/me/thoughts?" {
      #expect(other.get(target, [("If-None-Match", tag)]).status == .ok)
    }
    #expect(site.browser().get("/api/v2/tweets").header("Cache-Control") == "no-cache")
    _ = try ada.tweet("two")
    #expect(ada.get(target, [("If-None-Match", tag)]).status == .ok)
  }
}
