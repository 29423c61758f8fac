import Prometheus

extension ResponderMetrics {
  /// In seconds: from a page that is there already to what nobody waits for.
  private static let requestSeconds = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  ]
  /// In seconds: from one row to what no page should take.
  private static let querySeconds = [
    0.0001, 0.00025, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1,
  ]
  /// In seconds: from a disk that lies to a writer that gives up.
  private static let writeSeconds = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2.5]

  /// In seconds: from an account of few words to one of many pictures.
  private static let taskSeconds = [0.1, 0.5, 1, 5, 15, 60, 300, 1_800, 3_600]

  static let descriptions: [String: PrometheusFactory.Description] = [
    "martlet_http_requests_total": .init(
      "Requests that were answered, by route, method and class of the status."),
    "martlet_http_request_seconds": .init(
      "Time to answer a request, without the web server's part.", buckets: requestSeconds),
    "martlet_http_query_seconds": .init(
      "Time that the queries of a request took together.", buckets: querySeconds),
    "martlet_http_in_flight": .init("Requests that workers are answering."),
    "martlet_write_lock_wait_seconds": .init(
      "Time that the writer waited for its turn among all responders.", buckets: writeSeconds),
    "martlet_commit_seconds": .init(
      "Time to make a transaction durable.", buckets: writeSeconds),
    "martlet_commit_group_size": .init(
      "Changes that shared a transaction.", buckets: [1, 2, 4, 8, 16, 32, 64]),
    "martlet_tasks_total": .init(
      "Tasks in the background that were done, and attempts at them that failed, by kind."),
    "martlet_task_seconds": .init(
      "Time that a task in the background took, by kind.", buckets: taskSeconds),
    "martlet_write_failures_total": .init(
      "Transactions that came to nothing or could not begin."),
    "martlet_checkpoints_total": .init(
      "Tries to bring the write-ahead log back into the database, by outcome."),
  ]
}
