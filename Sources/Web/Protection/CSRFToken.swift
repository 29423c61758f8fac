/// The token that a form of this session must bring back. The application computes it; this type compares.
public struct CSRFToken: Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// Whether `candidate` is this token. The time it takes tells nothing about how much of it was right. An empty
  /// token matches nothing.
  public func matches(_ candidate: String?) -> Bool {
    guard let candidate, !text.isEmpty, candidate.utf8.count == text.utf8.count else {
      return false
    }
    var difference: UInt8 = 0
    for (own, other) in zip(text.utf8, candidate.utf8) { difference |= own ^ other }
    return difference == 0
  }
}
