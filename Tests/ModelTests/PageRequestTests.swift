import Model
import Testing

@Suite struct PageRequestTests {
  @Test(arguments: [(Int.min, 1), (-1, 1), (0, 1), (1, 1), (100, 100), (101, 100), (Int.max, 100)])
  func `a limit is brought between 1 and 100`(asked: Int, given: Int) {
    #expect(PageRequest(limit: asked).limit == given)
  }

  @Test func `a page has twenty posts unless asked otherwise, and begins at the newest`() {
    #expect(PageRequest().limit == 20)
    #expect(PageRequest().before == nil)
  }
}

@Suite struct PostListTests {
  @Test func `one candidate more than the page tells where the next page begins`() throws {
    let list = PostList(candidates: try posts([9, 7, 5]), limit: 2)
    #expect(list.posts.map(\.id.value) == [9, 7])
    #expect(list.olderBefore == ID(7))
  }

  @Test(arguments: [[Int64](), [9], [9, 7]])
  func `no more candidates than the page are the last page`(ids: [Int64]) throws {
    let list = PostList(candidates: try posts(ids), limit: 2)
    #expect(list.posts.map(\.id.value) == ids)
    #expect(list.olderBefore == nil)
  }

  private func posts(_ ids: [Int64]) throws -> [Post] {
    let author = Author(id: ID(1), handle: try #require(Handle("ada")), name: "")
    return ids.map {
      Post(id: ID($0), author: author, text: "hello", publishedAt: Timestamp(milliseconds: $0))
    }
  }
}
