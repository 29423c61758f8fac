import Synchronization
import Web

/// How many answers this process has given, by the class of their status. Counted by all workers at once.
final class AnswerCounts: Sendable {
  /// The classes in which answers are counted, such as `2xx`.
  static let classes = ["1xx", "2xx", "3xx", "4xx", "5xx"]

  private let informational = Atomic(0)
  private let successful = Atomic(0)
  private let redirected = Atomic(0)
  private let refused = Atomic(0)
  private let failed = Atomic(0)

  func add(_ status: Status) {
    switch status.code {
    case ..<200: informational.add(1, ordering: .relaxed)
    case ..<300: successful.add(1, ordering: .relaxed)
    case ..<400: redirected.add(1, ordering: .relaxed)
    case ..<500: refused.add(1, ordering: .relaxed)
    default: failed.add(1, ordering: .relaxed)
    }
  }

  /// In the order of ``classes``.
  var values: [Int] {
    [
      informational.load(ordering: .relaxed), successful.load(ordering: .relaxed),
      redirected.load(ordering: .relaxed), refused.load(ordering: .relaxed),
      failed.load(ordering: .relaxed),
    ]
  }
}
