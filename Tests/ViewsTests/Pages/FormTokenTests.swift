import Markup
import Testing
import Views

@Suite struct FormTokenTests {
  @Test func `every form that changes something carries the token`() throws {
    var count = 0
    for page in try EveryPage(text: "token").rendered() {
      for form in try MarkupReader.read(page.bytes).forms where form.method == "post" {
        #expect(form["csrf"] == "token", "\(page.name): \(form.action)")
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test func `a form that only asks puts no token into the address`() throws {
    for page in try EveryPage(text: "token").rendered() {
      for form in try MarkupReader.read(page.bytes).forms where form.method == "get" {
        #expect(form["csrf"] == nil, "\(page.name): \(form.action)")
      }
    }
  }

  @Test func `pages for strangers that a cache may share carry no token and no form to post`()
    throws
  {
    let frame = Fixtures.publicFrame()
    let posts = Fixtures.listing([try Fixtures.post()])
    let pages = [
      frame.render(HomePage(listing: posts)),
      frame.render(Fixtures.personPage(try Fixtures.account(), posts)),
      frame.render(Fixtures.followsPage(try Fixtures.account(), .followers)),
      frame.render(PostPage(post: try Fixtures.post())),
      frame.render(SearchPage(query: "hello", encodedQuery: "hello", listing: posts)),
    ]
    for page in pages {
      let root = try MarkupReader.read(page)
      #expect(root.forms.allSatisfy { $0.method == "get" })
      #expect(!root.all("input").contains { $0["name"] == "csrf" })
    }
  }
}
