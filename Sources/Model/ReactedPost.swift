/// A post in the list of those to which somebody has reacted.
public struct ReactedPost: Hashable, Sendable {
  /// The number of the reaction; the list is in the order of these.
  public let id: ID<ReactedPost>
  public let post: Post

  public init(id: ID<ReactedPost>, post: Post) {
    self.id = id
    self.post = post
  }
}
