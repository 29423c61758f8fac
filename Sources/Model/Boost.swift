/// That somebody has passed a post on to those who follow them.
public struct Boost: Hashable, Sendable {
  public let booster: Author
  public let post: ID<Post>

  public init(booster: Author, post: ID<Post>) {
    self.booster = booster
    self.post = post
  }
}
