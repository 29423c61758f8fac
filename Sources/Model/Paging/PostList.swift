/// One page of posts, newest first.
public struct PostList: Hashable, Sendable {
  public let posts: [Post]
  /// Where the next page begins (`PageRequest.before`); nil if nothing older is left.
  public let olderBefore: ID<Post>?

  public init(posts: [Post], olderBefore: ID<Post>?) {
    self.posts = posts
    self.olderBefore = olderBefore
  }

  public static let empty = PostList(posts: [], olderBefore: nil)

  /// - Parameter candidates: up to one post more than the page holds, which tells whether older ones are left.
  public init(candidates: [Post], limit: Int) {
    posts = Array(candidates.prefix(limit))
    olderBefore = candidates.count > limit ? posts.last?.id : nil
  }
}
