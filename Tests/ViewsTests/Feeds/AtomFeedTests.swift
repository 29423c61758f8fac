import Model
import Testing
import Views

@Suite struct AtomFeedTests {
  private func render(
    _ subject: AtomFeed.Subject, _ posts: [Post], older: Int64? = nil, before: Int64? = nil
  ) -> String {
    let list = PostList(posts: posts, olderBefore: older.map { ID($0) })
    let feed = AtomFeed(subject, list, before: before.map { ID($0) })
    return String(decoding: feed.render(for: Fixtures.site(), in: .english), as: UTF8.self)
  }

  @Test func `a small feed, word for word`() throws {
    var post = try Fixtures.post(7, name: "Ada", text: "So *new*:\n#Swift & <@grace>")
    post.mentioned = "grace"
    post.editedAt = Fixtures.now.adding(seconds: 60)
    post.pictures = Array(Fixtures.pictures(alt: "a \"martlet\"").prefix(1))
    let hash = String(repeating: "c", count: 64)
    let content = """
      &lt;p dir=&quot;auto&quot;&gt;So &lt;em&gt;new&lt;/em&gt;:&lt;br&gt;\
      &lt;a class=&quot;tag&quot; rel=&quot;tag&quot; \
      href=&quot;https://martlet.example/tags/swift&quot;&gt;#Swift&lt;/a&gt; &amp;amp; &amp;lt;\
      &lt;a class=&quot;mention&quot; href=&quot;https://martlet.example/@grace&quot;&gt;@grace&lt;/a&gt;\
      &amp;gt;&lt;/p&gt;\
      &lt;p&gt;&lt;img src=&quot;https://martlet.example/media/cc/\(hash).webp&quot; \
      alt=&quot;a &amp;quot;martlet&amp;quot;&quot; width=&quot;40&quot; height=&quot;30&quot;&gt;&lt;/p&gt;
      """
    #expect(
      render(.everyone, [post]) == """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <id>https://martlet.example/feed.atom</id>
        <title>Everyone’s posts · Martlet</title>
        <updated>2026-03-15T12:01:00Z</updated>
        <link rel="self" type="application/atom+xml" href="https://martlet.example/feed.atom"/>
        <link rel="alternate" type="text/html" href="https://martlet.example/"/>
        <icon>https://martlet.example/static/0123456789ab/martlet.svg</icon>
        <generator version="1.0">Martlet</generator>
        <entry>
        <id>https://martlet.example/@ada/7</id>
        <title>So new: #Swift &amp; &lt;@grace&gt;</title>
        <link rel="alternate" type="text/html" href="https://martlet.example/@ada/7"/>
        <published>2026-03-15T12:00:00Z</published>
        <updated>2026-03-15T12:01:00Z</updated>
        <author><name>Ada</name><uri>https://martlet.example/@ada</uri></author>
        <category term="swift" scheme="https://martlet.example/tags/" label="#Swift"/>
        <content type="html">\(content)</content>
        </entry>
        </feed>

        """)
  }

  @Test func `what stands behind a warning stays behind it`() throws {
    var post = try Fixtures.post(text: "the butler")
    post.warning = "The end of the film"
    post.pictures = Fixtures.pictures(alt: "him")
    let feed = render(.everyone, [post])
    #expect(feed.contains("<title>The end of the film</title>"))
    #expect(feed.contains("<summary>The end of the film</summary>"))
    let found = try #require(feed.firstMatch(of: /&lt;details&gt;.*&lt;\/details&gt;/))
    let details = String(found.0)
    #expect(details.contains("the butler") && details.contains("&lt;img"))
    #expect(!feed.replacing(details, with: "").contains("the butler"))
  }

  @Test func `a feed of nothing is a feed all the same`() throws {
    let ada = try Fixtures.account(name: "Ada")
    let feed = render(.person(ada), [])
    #expect(feed.contains("<title>Ada (@ada) · Martlet</title>"))
    #expect(feed.contains("<updated>2026-03-15T12:00:00Z</updated>"))
    #expect(
      feed.contains("<author><name>Ada</name><uri>https://martlet.example/@ada</uri></author>"))
    #expect(render(.everyone, []).contains("<updated>1970-01-01T00:00:00Z</updated>"))
  }

  @Test func `a part names the next one and the first`() throws {
    let tag = try #require(Hashtag("Straße"))
    let address = "https://martlet.example/tags/strasse/feed.atom"
    let first = render(.tag(tag), [try Fixtures.post()], older: 100)
    #expect(first.contains("rel=\"self\" type=\"application/atom+xml\" href=\"\(address)\""))
    #expect(
      first.contains("rel=\"next\" type=\"application/atom+xml\" href=\"\(address)?before=100\""))
    #expect(!first.contains("rel=\"first\""))
    let last = render(.tag(tag), [try Fixtures.post()], before: 100)
    #expect(
      last.contains("rel=\"self\" type=\"application/atom+xml\" href=\"\(address)?before=100\""))
    #expect(last.contains("rel=\"first\" type=\"application/atom+xml\" href=\"\(address)\""))
    #expect(!last.contains("rel=\"next\""))
    #expect(last.contains("<id>\(address)</id>"))
  }

  @Test func `who passed a post on stands in its title, who wrote it is its author`() throws {
    var post = try Fixtures.post(name: "Ada", text: "by ada")
    post.boost = Boost(booster: try Fixtures.post(by: "grace").author, post: post.id)
    let feed = render(.person(try Fixtures.account("grace", id: 2)), [post])
    #expect(feed.contains("<title>grace boosted: by ada</title>"))
    #expect(feed.contains("<author><name>Ada</name>"))
  }
}
