import Markup
import Model
import Testing
import Views

@Suite struct PostItemTests {
  private func page(_ frame: Frame) throws -> Element {
    let posts = [
      try Fixtures.post(100, by: "ada", author: 1),
      try Fixtures.post(99, by: "grace", author: 2, name: "Grace H.", text: "one\ntwo"),
    ]
    return try MarkupReader.read(frame.render(HomePage(listing: Fixtures.listing(posts))))
  }

  private func deletions(_ frame: Frame) throws -> [String] {
    try page(frame).forms.map(\.action).filter { $0.hasSuffix("/delete") }
  }

  @Test func `lists offer to delete what one wrote oneself`() throws {
    #expect(try deletions(Fixtures.publicFrame()).isEmpty)
    #expect(try deletions(Fixtures.frame()) == ["/@ada/100/delete"])
    #expect(try deletions(Fixtures.frame(role: .moderator)) == ["/@ada/100/delete"])
  }

  @Test func `a post's own page offers it to whoever may`() throws {
    let page = PostPage(post: try Fixtures.post(99, by: "grace", author: 2))
    let actions = { (frame: Frame) in
      try MarkupReader.read(frame.render(page)).forms.map(\.action).filter {
        $0.hasSuffix("/delete")
      }
    }
    #expect(try actions(Fixtures.publicFrame()).isEmpty)
    #expect(try actions(Fixtures.frame()).isEmpty)
    #expect(try actions(Fixtures.frame(role: .moderator)) == ["/@grace/99/delete"])
  }

  private func buttons(_ frame: Frame) throws -> [String: String] {
    let post = try #require(try page(frame).all("article").last)
    let pairs = post.all("button").map { ($0["formaction"] ?? "", $0["aria-pressed"] ?? "") }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  @Test func `a button says whether it is pressed, and does the opposite`() throws {
    var frame = try Fixtures.frame()
    #expect(
      try buttons(frame) == [
        "/@grace/99/boost": "false", "/@grace/99/like": "false", "/@grace/99/bookmark": "false",
      ])
    frame.reactions = [ID(99): [.boost, .like, .bookmark], ID(100): []]
    #expect(
      try buttons(frame) == [
        "/@grace/99/unboost": "true", "/@grace/99/unlike": "true", "/@grace/99/unbookmark": "true",
      ])
    #expect(try buttons(Fixtures.publicFrame()).isEmpty)
  }

  @Test(arguments: [(0, nil), (1, "1 like"), (12, "12 likes")])
  func `a stranger reads how many like it, if anybody does`(likes: Int, words: String?) throws {
    let page = PostPage(post: try Fixtures.post(likes: likes))
    let link = try MarkupReader.read(Fixtures.publicFrame().render(page)).all("article")
      .flatMap { $0.all("a") }.first { $0["href"] == "/@ada/100/likes" }
    #expect(link?.text == words)
  }

  @Test func `a post shows its author, leads to both, and keeps its lines`() throws {
    let post = try #require(try page(Fixtures.publicFrame()).all("article").last)
    #expect(post["id"] == "post-99")
    #expect(post.all("a").map { $0["href"] } == ["/@grace", "/@grace/99"])
    #expect(post.all("bdi").first?.text == "Grace H.")
    #expect(post.all(ofClass: "text").first?.text == "one\ntwo")
  }

  @Test func `text of unknown direction is kept apart from its surroundings`() throws {
    let post = try #require(try page(Fixtures.publicFrame()).all("article").last)
    #expect(post.all(ofClass: "text").first?["dir"] == "auto")
  }

  @Test func `web addresses in a post can be followed, and cannot break out`() throws {
    let text = "see https://example.org/?a=1&b='x'\"><script>alert(1)</script>."
    let page = PostPage(post: try Fixtures.post(text: text))
    let post = try #require(
      try MarkupReader.read(Fixtures.publicFrame().render(page)).all("article").first)
    let link = try #require(post.all("a").last)
    #expect(link["href"] == "https://example.org/?a=1&b='x")
    #expect(link["rel"] == "nofollow ugc noopener")
    #expect(post.all("script").isEmpty)
    #expect(post.all("p").first?.text == text)
  }

  @Test func `items that count as equal are drawn alike, and others are not`() throws {
    let posts = [
      try Fixtures.post(100, by: "ada", author: 1), try Fixtures.post(99, by: "grace", author: 2),
    ]
    var liking = try Fixtures.frame()
    liking.reactions = [ID(99): .like]
    let frames = [
      Fixtures.publicFrame(), try Fixtures.frame(), try Fixtures.frame(role: .moderator),
      try Fixtures.frame(csrf: "another", flash: .welcome, path: "/following"), liking,
      Fixtures.publicFrame(text: Catalogue[.chinese]),
      try Fixtures.frame(text: Catalogue[.chinese]),
    ]
    let drawn = frames.map { frame in
      let items = PostItems(posts, in: frame)
      return (items, items.html(in: frame).bytes)
    }
    for (one, html) in drawn {
      for (other, otherHTML) in drawn { #expect((one == other) == (html == otherHTML)) }
    }
    #expect(Set(drawn.map(\.0)).count == 5)
  }
}
