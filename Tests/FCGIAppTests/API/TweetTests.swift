import Model
import Testing
import Web

@testable import FCGIApp

@Suite struct TweetTests {
  private let site: TestSite
  private let ada: Browser

  init() throws {
    site = try TestSite {
      $0.postMaxLength = 20
      $0.postsPerMinute = 3
    }
    ada = try site.joined(.ada)
  }

  private func post(_ json: String) -> Response { ada.call("POST", "/api/v2/tweets", json) }

  @Test func `a tweet is what a post is, in the words of its clients`() throws {
    let response = post(#"{"body":" \"hi\"\r\nthere 🐦 "}"#)
    #expect(response.status == .created)
    #expect(try response.json() == .object(["status": .string("Success")]))
    let path = try #require(response.path)
    let tweet = try site.browser().get(path).json()
    #expect(tweet.names == ["body", "id", "tweet_time", "username"])
    #expect(tweet["body"]?.string == "\"hi\"\nthere 🐦")
    #expect(tweet["username"]?.string == "ada")
    #expect(tweet["tweet_time"]?.string == site.clock.now.rfc3339)
    #expect(path.hasPrefix("/api/v2/tweets/"))

    let list = try #require(try site.browser().get("/api/v2/tweets").json()["tweets_list"])
    let entry = try #require(list.array?.first)
    #expect(entry.names == ["body", "id", "timestamp", "tweetedby"])
    #expect(entry["id"] == tweet["id"])
    #expect(entry["tweetedby"]?.string == "ada")
    #expect(try site.browser().get("/").posts() == ["\"hi\"\nthere 🐦"])
  }

  @Test func `the newest stands first`() throws {
    for text in ["one", "two", "three"] { _ = try ada.tweet(text) }
    let list = try #require(try ada.get("/api/v2/tweets").json()["tweets_list"])
    #expect(list.texts("body") == ["three", "two", "one"])
  }

  @Test(arguments: ["", "  ", "a\\u0008b", "123456789012345678901"])
  func `what cannot be posted is refused by name`(text: String) throws {
    let response = post(#"{"body":"\#(text)"}"#)
    #expect(response.status == .unprocessableContent)
    #expect(try response.problem() == (code: "invalid", field: "body"))
    #expect(try site.browser().get("/").posts().isEmpty)
  }

  @Test(arguments: ["7", "true", "[\"a\"]", "{}"])
  func `a body that is no text is refused by name`(value: String) throws {
    let response = post("{\"body\":\(value)}")
    #expect(response.status == .unprocessableContent)
    #expect(try response.problem().field == "body")
  }

  @Test(arguments: ["{}", #"{"body":null}"#, #"{"text":"hi"}"#])
  func `a body that is missing is asked for`(json: String) throws {
    let response = post(json)
    #expect(response.status == .badRequest)
    #expect(try response.problem().field == "body")
  }

  @Test func `nobody posts in another's name`() throws {
    _ = try site.joined(.grace)
    #expect(post(#"{"username":"ADA","body":"hi"}"#).status == .created)
    for name in ["grace", "nobody", "", "a b"] {
      #expect(post(#"{"username":"\#(name)","body":"hi"}"#).status == .forbidden)
    }
  }

  @Test func `each answer tells how much of the pace is left`() throws {
    func left(_ response: Response) -> [String?] {
      ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"].map(response.header)
    }
    #expect(left(post(#"{"body":"1"}"#)) == ["3", "2", "60"])
    site.clock.advance(seconds: 10)
    #expect(left(post(#"{"body":"2"}"#)) == ["3", "1", "50"])
    #expect(left(post(#"{"body":"3"}"#)) == ["3", "0", "50"])
    let fourth = post(#"{"body":"4"}"#)
    #expect(fourth.status == .tooManyRequests)
    #expect(fourth.header("Retry-After") == "50")
    #expect(left(fourth) == ["3", "0", "50"])
    site.clock.advance(seconds: 50)
    #expect(left(post(#"{"body":"4"}"#)) == ["3", "2", "60"])
  }

  @Test func `the author deletes a tweet, and it is gone`() throws {
    let path = try ada.tweet("regretted")
    let response = ada.call("DELETE", path)
    #expect(response.status == .ok)
    #expect(try response.json()["status"]?.string == "Success")
    #expect(ada.get(path).status == .notFound)
    #expect(ada.call("DELETE", path).status == .notFound)
    #expect(try !site.databaseText().contains("regretted"))
  }

  @Test func `moderators delete anybody's, members do not`() throws {
    let path = try ada.tweet("a note")
    #expect(try site.joined(.grace).call("DELETE", path).status == .forbidden)
    #expect(ada.get(path).status == .ok)
    #expect(try site.joined(.linus, as: .moderator).call("DELETE", path).status == .ok)
    #expect(ada.get(path).status == .notFound)
  }
}
