import CoreMetrics
import Store
import Web

/// What is counted of the requests with one route and method.
struct RouteMetrics {
  private static let classes = ["2xx", "3xx", "4xx", "5xx"]

  /// All of them from the first request on: a class that appears with its first failure would hide it
  /// from whoever compares two readings.
  private let answers: [Counter]
  private let seconds: Timer
  private let querySeconds: Timer

  init(route: String, method: String, in metrics: ResponderMetrics) {
    let dimensions = [("route", route), ("method", method)]
    answers = Self.classes.map { name in
      Counter(
        label: "martlet_http_requests_total", dimensions: dimensions + [("class", name)],
        factory: metrics.factory)
    }
    seconds = Timer(
      label: "martlet_http_request_seconds", dimensions: dimensions, factory: metrics.factory)
    querySeconds = Timer(
      label: "martlet_http_query_seconds", dimensions: dimensions, factory: metrics.factory)
  }

  func count(_ request: AnsweredRequest) {
    answers[min(max(request.status.code / 100 - 2, 0), answers.count - 1)].increment()
    seconds.recordNanoseconds(request.duration.nanoseconds)
    querySeconds.recordNanoseconds(request.queries.duration.nanoseconds)
  }
}
