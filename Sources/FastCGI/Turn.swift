internal import Glibc

/// A worker's turn on the processor, which it passes on between two requests.
///
/// A worker that finds request after request ready never sleeps. The kernel then takes the processor away in
/// the midst of one, which waits until all the others have had their time; the next ones would only have been
/// taken up by them.
struct Turn {
  /// Shorter than what the kernel grants, longer than most requests.
  private static let length = Duration.milliseconds(1)

  private var begun = ContinuousClock.now

  /// Lets others run, if the turn is over.
  mutating func end() {
    guard .now - begun > Self.length else { return }
    sched_yield()
    begun = .now
  }
}
