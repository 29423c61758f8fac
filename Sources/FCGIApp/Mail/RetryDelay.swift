/// How long mail waits that was tried in vain: half a minute, then twice as long each time, up to half an
/// hour.
enum RetryDelay {
  private static let first: Int64 = 30
  private static let longest: Int64 = 1_800

  /// In seconds.
  /// - Parameter attempts: how many there were, at least one.
  static func after(attempts: Int) -> Int64 {
    min(first << min(max(0, attempts - 1), 10), longest)
  }
}
