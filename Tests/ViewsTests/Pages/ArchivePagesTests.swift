import Markup
import Model
import Testing
import Views

/// The pages in an archive, which are read from a disk.
@Suite struct ArchivePagesTests {
  private func documents(_ text: String, _ words: Catalogue = .english) throws -> [Element] {
    var post = try Fixtures.post(name: text, text: text)
    post.warning = StoredText(text)
    post.pictures = Fixtures.pictures(alt: text)
    post.answered = AnsweredPost(id: ID(7), author: post.author.handle)
    let person = try Fixtures.portrayed()
    let site = ArchiveSite(
      name: text, origin: "https://example.org", text: words, madeAt: Fixtures.now)
    return [
      try MarkupReader.read(
        ArchiveIndexPage(account: person, postCount: 250, newest: [post]).document(of: site).bytes),
      try MarkupReader.read(
        ArchivePostsPage(author: person, posts: [post], number: 2, isLast: false)
          .document(of: site).bytes),
    ]
  }

  @Test(arguments: ["<script>alert(1)</script>", "\" onload=\"alert(1)", "</title><b>"])
  func `no text changes their tags`(text: String) throws {
    let (harmless, hostile) = (try documents("harmless"), try documents(text))
    #expect(hostile.map { $0.all.map(\.name) } == harmless.map { $0.all.map(\.name) })
    #expect(hostile.allSatisfy { $0.all.allSatisfy { $0["onload"] == nil } })
  }

  @Test func `they refer to files beside them and to the site, and to nothing else`() throws {
    for document in try documents("hello") {
      for address in document.all.compactMap({ $0["href"] ?? $0["src"] }) {
        #expect(!address.hasPrefix("/"), "\(address)")
        let isFile = ["index.html", "posts-", "media/", "style.css"].contains(
          where: address.hasPrefix)
        #expect(isFile || address.hasPrefix("https://example.org/@"), "\(address)")
      }
    }
  }

  @Test func `they are in the owner's language`() throws {
    for document in try documents("文字", Catalogue[.chinese]) {
      #expect(document["lang"] == "zh-Hans")
    }
  }
}
