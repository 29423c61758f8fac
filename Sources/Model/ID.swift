/// The number of one noun. The type parameter keeps the number of a post from being used for an account.
///
/// An account or a post is known by the id of the event that began it, so ids grow with time,
/// are never used twice, and a replay of the log gives every noun the same id again.
public struct ID<Noun>: Hashable, Comparable, Sendable {
  public let value: Int64

  public init(_ value: Int64) {
    self.value = value
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.value < right.value
  }
}

extension ID: CustomStringConvertible {
  public var description: String { String(value) }
}

extension ID: Codable {
  public init(from decoder: any Decoder) throws {
    value = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
