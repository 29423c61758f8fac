public import Model

/// Posts of active accounts, newest first.
extension Reader {
  public func timeline(_ page: PageRequest) throws(StoreError) -> PostList {
    try read { db in
      let posts = try db.all(
        Post.timeline, page.before ?? .newest, page.limit + 1, as: Post.init)
      return PostList(candidates: posts, limit: page.limit)
    }
  }

  public func posts(by author: ID<Account>, _ page: PageRequest) throws(StoreError) -> PostList {
    try read { db in
      let posts = try db.all(
        Post.byAuthor, author, page.before ?? .newest, page.limit + 1, as: Post.init)
      return PostList(candidates: posts, limit: page.limit)
    }
  }

  public func post(_ id: ID<Post>) throws(StoreError) -> Post? {
    try read { db in
      try db.first(Post.byID, id, as: Post.init)
    }
  }

  /// How many there are. Looks at every account.
  public func postCount() throws(StoreError) -> Int {
    try read { db in
      try db.first("SELECT sum(post_count) FROM accounts WHERE status = 'active'") {
        $0.int(0)
      } ?? 0
    }
  }
}

extension Post {
  static let timeline = select + " WHERE p.id < ? ORDER BY p.id DESC LIMIT ?"
  static let byAuthor = select + " WHERE p.author = ? AND p.id < ? ORDER BY p.id DESC LIMIT ?"
  static let byID = select + " WHERE p.id = ?"
}

extension ID<Post> {
  /// Later than every post there will be.
  static let newest = ID(.max)
}
