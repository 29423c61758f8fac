import Logging
import Model
import Store

/// Does what nobody waits for, one task after the other, on a thread of its own that sleeps while there is nothing.
///
/// Each responder has one; which of them does a task does not matter, and only one of them does any at a time. A responder
/// that starts looks for tasks, so what one left that was killed is done too.
final class BackgroundWorker: Sendable {
  /// How long nobody else does anything after the last sign of life, in seconds.
  static let lease: Int64 = 60
  /// A task that failed so often is given up.
  private static let attemptLimit = 3
  /// Seconds before a task that failed is tried again.
  private static let retryDelay: Int64 = 60
  /// How long to wait when the database did not answer.
  private static let databasePatience = Duration.seconds(30)
  /// How long the end of the process waits for the task to come to a place where it can be left.
  private static let farewell = Duration.seconds(8)

  let configuration: Configuration
  let store: Store
  let log: Logger
  let clock: @Sendable () -> Timestamp
  private let instant: @Sendable () -> ContinuousClock.Instant
  private let metrics: ResponderMetrics
  private let thread = DutyThread("background", farewell: BackgroundWorker.farewell)

  /// The task is left for somebody else, or for later.
  struct Interrupted: Error {}

  /// - Parameters:
  ///   - clock: what time it is.
  ///   - instant: what durations are measured by.
  init(
    _ configuration: Configuration, store: Store, metrics: ResponderMetrics, log: Logger,
    clock: @escaping @Sendable () -> Timestamp,
    instant: @escaping @Sendable () -> ContinuousClock.Instant
  ) {
    self.configuration = configuration
    self.store = store
    self.metrics = metrics
    self.log = log
    self.clock = clock
    self.instant = instant
  }

  /// Starts the thread.
  func start() { thread.start(doWhatIsDue) }

  /// There is something to do, now or later. Safe from any thread.
  func wake() { thread.wake() }

  /// Ends the thread. A task that it leaves goes on elsewhere.
  func stop() { thread.stop() }

  /// Does everything that is due.
  /// - Returns: for how long there is nothing more to do; nil for as long as nobody asks.
  func doWhatIsDue() -> Duration? {
    do throws(StoreError) {
      while !thread.isStopping {
        switch try store.takeTask(at: clock(), lease: Self.lease) {
        case .task(let task): try perform(task)
        case .nothing(until: let next):
          return next.map { .milliseconds(max(0, $0.milliseconds - clock().milliseconds)) }
        }
      }
      return nil
    } catch {
      log.error("background tasks cannot be read: \(error)")
      return Self.databasePatience
    }
  }

  /// Says how far a task has come, and that somebody is still at it.
  /// - Throws: ``Interrupted`` if the process ends; `notFound` if nobody wants it any more.
  func goOn(with task: BackgroundTask, _ progress: TaskProgress) throws {
    guard !thread.isStopping else { throw Interrupted() }
    try store.keep(task, progress, at: clock(), lease: Self.lease)
  }

  private func perform(_ task: BackgroundTask) throws(StoreError) {
    let start = instant()
    do {
      switch task.kind {
      case .export(let account): try export(account, for: task)
      case .import(let account): try takeIn(account, for: task)
      case .erasure(let coversSearch): try erase(coversSearch: coversSearch, for: task)
      }
      metrics[task]?.countDone(in: instant() - start)
    } catch is Interrupted {
      try store.putBack(task, until: clock())
    } catch StoreError.notFound {
      log.info("a task is not wanted any more", metadata: ["task": "\(task.id)"])
    } catch {
      try putOff(task, because: error)
    }
  }

  private func putOff(_ task: BackgroundTask, because error: any Error) throws(StoreError) {
    metrics[task]?.countFailed()
    log.error(
      "a task failed: \(error)",
      metadata: ["task": "\(task.id)", "attempts": .stringConvertible(task.attempts)])
    guard task.attempts >= Self.attemptLimit else {
      return try store.putBack(task, until: clock().adding(seconds: Self.retryDelay))
    }
    switch task.kind {
    case .export: try store.giveUp(task)
    case .import(let account):
      try store.finish(task, into: account, ImportReport(), fault: .failed, at: clock())
    // What was deleted has to go.
    case .erasure: try store.putBack(task, until: clock().adding(seconds: Self.retryDelay * 60))
    }
  }
}
