public import Model

/// A post that was published, and how soon its author may publish more.
public struct Publication: Hashable, Sendable {
  public let post: Created<Post>
  /// Nil where no pace is set.
  public let allowance: Allowance?
}
