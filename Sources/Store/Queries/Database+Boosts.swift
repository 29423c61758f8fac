import GRDB
import Model

extension Database {
  /// A list in which the place of a boost is taken by what it passes on, as far as the viewer sees that in lists.
  /// Each post comes once, where it comes first.
  func unfolded(_ list: PostList, seenBy sight: Sight) throws -> PostList {
    guard list.posts.contains(where: { $0.boost != nil }) else { return list }
    var shown: Set<ID<Post>> = []
    let posts = try list.posts.compactMap { post -> Post? in
      guard let found = try original(of: post, seenBy: sight),
        shown.insert(found.id).inserted
      else { return nil }
      return found
    }
    return PostList(posts: posts, olderBefore: list.olderBefore)
  }

  private func original(of post: Post, seenBy sight: Sight) throws -> Post? {
    guard let boost = post.boost else { return post }
    var original = try first(Post.boosted, sight.viewer, sight.lastReason, boost.post) {
      try Post($0)
    }
    original?.boost = boost
    return original
  }
}

extension Post {
  static let boosted =
    select + """
       WHERE p.id = ?3 AND NOT \(Sight.hidesInLists("p.author")) AND \(Sight.reaches())
      """
}
