/// Which part of a list of posts is asked for: newest first, by key, so that new posts move nothing.
public struct PageRequest: Hashable, Sendable {
  public static let limits = 1...100

  /// Only posts older than this one; nil begins at the newest.
  public let before: ID<Post>?
  public let limit: Int

  /// - Parameter limit: brought into `limits`.
  public init(before: ID<Post>? = nil, limit: Int = 20) {
    self.before = before
    self.limit = min(max(limit, Self.limits.lowerBound), Self.limits.upperBound)
  }
}
