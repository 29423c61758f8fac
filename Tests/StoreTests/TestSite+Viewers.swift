import Model
import Testing

@testable import Store

extension TestSite {
  /// Somebody as they are now, signed in.
  func viewer(_ account: ID<Account>) throws -> Viewer {
    let session = Session(
      id: ID(1), account: account, startedAt: Self.noon, lastUsedAt: Self.noon, device: "",
      address: "")
    return Viewer(account: try #require(try reader.account(account)), session: session)
  }

  /// Whose posts are in the lists that somebody reads, which must all have the same; in the order of the posts.
  func authors(inListsOf viewer: Viewer?, about text: String) throws -> [ID<Account>] {
    try whetherIndexedOrNot {
      let oldest = CursorRequest<Post>()
      let handles = try reader.newestPosts(CursorRequest(), seenBy: viewer).elements.map(\.author)
      let lists = [
        try reader.timeline(PageRequest(), seenBy: viewer).posts.reversed(),
        try reader.search(text, PageRequest(), seenBy: viewer).posts.reversed(),
        try reader.oldestPosts(oldest, seenBy: viewer).elements,
        try reader.oldestPosts(containing: text, oldest, seenBy: viewer).elements,
      ]
      for list in lists {
        #expect(list == lists[0])
        #expect(list.map(\.author.handle) == handles.reversed())
      }
      return lists[0].map(\.author.id)
    }
  }
}
