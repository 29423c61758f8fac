/// How long to wait before a responder that has died gets a replacement: after a life of some length
/// not at all, and the longer the more quickly they die one after the other.
struct RespawnBackoff: Sendable {
  private var quickDeaths = 0

  /// One that lived shorter than this died of its start.
  private static let quick = Duration.seconds(2)
  private static let shortestPause = Duration.milliseconds(50)
  private static let longestPause = Duration.seconds(5)

  /// - Parameter wasReady: whether it had ever been able to answer; a life before that does not count.
  mutating func pause(afterLiving age: Duration, wasReady: Bool) -> Duration {
    guard !wasReady || age < Self.quick else {
      quickDeaths = 0
      return .zero
    }
    defer { quickDeaths += 1 }
    return min(Self.shortestPause * (1 << min(quickDeaths, 10)), Self.longestPause)
  }
}
