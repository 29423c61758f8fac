import CoreMetrics
import Model
import Prometheus

/// What is counted of one kind of work in the background.
struct TaskMetrics {
  /// Both from the beginning on: a failure that appears with its counter would be hidden from whoever compares two
  /// readings.
  private let done: Counter
  private let failed: Counter
  private let seconds: Timer

  init(_ work: BackgroundTask.Work, in factory: PrometheusFactory) {
    let kind = [("kind", work.rawValue)]
    func counter(_ outcome: String) -> Counter {
      Counter(
        label: "martlet_tasks_total", dimensions: kind + [("outcome", outcome)], factory: factory)
    }
    done = counter("done")
    failed = counter("failed")
    seconds = Timer(label: "martlet_task_seconds", dimensions: kind, factory: factory)
  }

  /// A task was done, in that time.
  func countDone(in duration: Duration) {
    done.increment()
    seconds.recordNanoseconds(duration.nanoseconds)
  }

  /// An attempt failed.
  func countFailed() { failed.increment() }
}
