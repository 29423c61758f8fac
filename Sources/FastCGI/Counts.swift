internal import Synchronization

/// What a responder has done so far.
public struct Counts: Sendable, Equatable {
  /// Requests whose answer the web server took completely.
  public var served: Int
  /// Requests whose answer nobody was there to take: the client had gone.
  public var aborted: Int
  /// Connections closed because what came over them was not, or not wholly, a request.
  public var refused: Int
  /// Connections open now.
  public var open: Int
}

/// The running totals behind ``Counts``, written by all workers.
final class Tally: Sendable {
  private let served = Atomic(0)
  private let aborted = Atomic(0)
  private let refused = Atomic(0)

  func countAnswer(isDelivered: Bool) {
    if isDelivered {
      served.add(1, ordering: .relaxed)
    } else {
      aborted.add(1, ordering: .relaxed)
    }
  }

  func countRefusal() {
    refused.add(1, ordering: .relaxed)
  }

  func counts(open: Int) -> Counts {
    Counts(
      served: served.load(ordering: .relaxed), aborted: aborted.load(ordering: .relaxed),
      refused: refused.load(ordering: .relaxed), open: open)
  }
}
