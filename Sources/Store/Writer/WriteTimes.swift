import Synchronization

/// What the changes that one piece of work asked for have taken, as their caller felt it.
public struct WriteTimes: Hashable, Sendable {
  public private(set) var commands = 0
  /// Until they were begun, or given up.
  public private(set) var waiting = Duration.zero
  /// From then until they were durable, or refused.
  public private(set) var committing = Duration.zero

  /// Does the work and adds up the changes that it asks for on this thread, of whatever store.
  public static func measured<Value>(
    _ work: () throws -> Value
  ) rethrows -> (value: Value, times: WriteTimes) {
    let account = Account()
    let value = try $account.withValue(account, operation: work)
    return (value, account.times.withLock { $0 })
  }

  /// Adds one command to whatever is being measured on this thread.
  static func add(waiting: Duration, committing: Duration) {
    account?.times.withLock { times in
      times.commands += 1
      times.waiting += waiting
      times.committing += committing
    }
  }

  private final class Account: Sendable {
    let times = Mutex(WriteTimes())
  }

  @TaskLocal private static var account: Account?
}
