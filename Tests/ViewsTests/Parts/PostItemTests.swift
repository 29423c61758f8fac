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
}
