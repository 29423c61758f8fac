import CoreMetrics
import Glibc
import Model
import Prometheus
import Store

/// What a responder counts while it works; told by ``MetricsShow``. Used by all threads at once.
final class ResponderMetrics: Sendable {
  /// What sets this process apart: several may answer on one socket, and each counts for itself.
  static let process = [("pid", "\(getpid())")]

  let factory = PrometheusFactory(descriptions: descriptions, dimensions: process)
  /// Requests that workers are answering.
  let inFlight: Meter
  private let tasks: [BackgroundTask.Work: TaskMetrics]
  private let lockWait: Timer
  private let commit: Timer
  private let groupSize: Recorder
  private let writeFailures: Counter
  private let completeCheckpoints: Counter
  private let partialCheckpoints: Counter
  private let failedCheckpoints: Counter

  init() {
    inFlight = Meter(label: "martlet_http_in_flight", factory: factory)
    tasks = Dictionary(
      uniqueKeysWithValues: BackgroundTask.Work.allCases.map { [factory] work in
        (work, TaskMetrics(work, in: factory))
      })
    lockWait = Timer(label: "martlet_write_lock_wait_seconds", factory: factory)
    commit = Timer(label: "martlet_commit_seconds", factory: factory)
    groupSize = Recorder(label: "martlet_commit_group_size", factory: factory)
    writeFailures = Counter(label: "martlet_write_failures_total", factory: factory)
    completeCheckpoints = Self.checkpoints("complete", factory)
    partialCheckpoints = Self.checkpoints("partial", factory)
    failedCheckpoints = Self.checkpoints("failed", factory)
  }

  func count(_ event: WriterEvent) {
    switch event {
    case .waited(let duration): lockWait.recordNanoseconds(duration.nanoseconds)
    case .committed(let commands, let duration):
      groupSize.record(commands)
      commit.recordNanoseconds(duration.nanoseconds)
    case .failed: writeFailures.increment()
    case .checkpointed(isComplete: true): completeCheckpoints.increment()
    case .checkpointed(isComplete: false): partialCheckpoints.increment()
    case .checkpointFailed: failedCheckpoints.increment()
    case .logHasGrown: break
    }
  }

  /// What is counted of tasks like this one.
  subscript(task: BackgroundTask) -> TaskMetrics? { tasks[task.work] }

  private static func checkpoints(_ outcome: String, _ factory: PrometheusFactory) -> Counter {
    Counter(
      label: "martlet_checkpoints_total", dimensions: [("outcome", outcome)], factory: factory)
  }
}

extension Duration {
  /// Rounded down.
  var nanoseconds: Int64 {
    components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
  }
}
