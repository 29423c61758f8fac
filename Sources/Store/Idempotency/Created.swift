public import Model

/// What a command created.
public struct Created<Noun>: Hashable, Sendable {
  public let id: ID<Noun>
  public let at: Timestamp
  /// Whether an earlier request under the same key created it. It may be gone again by now.
  public let isRepeat: Bool
}
