import Web

/// What addresses call a responder: its number, for the canary's ones with `canary.` before it. The name
/// of its socket has the same.
struct ResponderName: PathParameter, Comparable, CustomStringConvertible {
  let isCanary: Bool
  /// From 1.
  let number: Int64

  private static let canary = "canary."

  init?(pathSegment: Substring) {
    isCanary = pathSegment.hasPrefix(Self.canary)
    let digits = isCanary ? pathSegment.dropFirst(Self.canary.count) : pathSegment
    guard let number = Int64(pathSegment: digits), number > 0 else { return nil }
    self.number = number
  }

  var description: String { (isCanary ? Self.canary : "") + "\(number)" }

  /// The canary's come last.
  static func < (one: ResponderName, other: ResponderName) -> Bool {
    (one.isCanary ? 1 : 0, one.number) < (other.isCanary ? 1 : 0, other.number)
  }
}
