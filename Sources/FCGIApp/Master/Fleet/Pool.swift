/// Which build a responder comes from.
enum Pool: String, CaseIterable, Sendable {
  /// The one that everybody gets.
  case stable
  /// A second one, which gets a share of the requests (`[canary]`).
  case canary
}
