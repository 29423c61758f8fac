/// Whose turn it is to hear something, if only that nothing has happened: everybody's once in a round, a part of
/// them at a time. That is why no subscriber needs a timer.
struct HeartbeatWheel {
  /// From one part's turn to the next.
  static let step = Duration.milliseconds(500)
  /// Parts of a round, which takes 22 seconds: less than what web servers and browsers wait for.
  static let parts = 44

  private let instant: () -> ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var next = 0
  /// By the subscribers' numbers.
  private var subscribers: [[Int: Subscriber]] = Array(repeating: [:], count: parts)

  init(_ instant: @escaping () -> ContinuousClock.Instant) {
    self.instant = instant
    last = instant()
  }

  mutating func insert(_ subscriber: Subscriber) {
    subscribers[subscriber.number % Self.parts][subscriber.number] = subscriber
  }

  mutating func remove(_ subscriber: Subscriber) {
    subscribers[subscriber.number % Self.parts][subscriber.number] = nil
  }

  /// Hands over those whose turn has come since this was called last, each once.
  mutating func turn(_ body: (Subscriber) -> Void) {
    let now = instant()
    let due = min(Self.parts, Int((now - last) / Self.step))
    guard due > 0 else { return }
    last = due == Self.parts ? now : last + Self.step * due
    for _ in 0..<due {
      for subscriber in subscribers[next].values { body(subscriber) }
      next = (next + 1) % Self.parts
    }
  }
}
