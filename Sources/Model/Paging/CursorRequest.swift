/// Which part of a list a program asks for: neighbours by key, so that what comes and goes moves nothing.
public struct CursorRequest<Noun>: Hashable, Sendable {
  public static var limits: ClosedRange<Int> { PageRequest.limits }

  /// Nil begins at the list's beginning.
  public let cursor: Cursor<Noun>?
  public let limit: Int

  /// - Parameter limit: brought into `limits`.
  public init(_ cursor: Cursor<Noun>? = nil, limit: Int = 20) {
    self.cursor = cursor
    self.limit = min(max(limit, Self.limits.lowerBound), Self.limits.upperBound)
  }
}
