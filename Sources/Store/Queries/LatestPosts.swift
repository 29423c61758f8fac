import Model

/// The latest post of each of some authors.
struct LatestPosts {
  typealias Entry = (post: ID<Post>, author: ID<Account>)

  /// The newest comes last.
  private var entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.post < $1.post }
  }

  mutating func popNewest() -> Entry? { entries.popLast() }

  mutating func insert(_ post: ID<Post>, by author: ID<Account>) {
    let older = entries.lastIndex { $0.post < post }
    entries.insert((post, author), at: older.map { $0 + 1 } ?? 0)
  }
}
