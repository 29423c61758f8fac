import Web

/// Counts the requests of one worker, on its thread alone, so that it finds a route's counters
/// without a lock.
final class RequestMeter {
  private struct Key: Hashable {
    let route: String
    let method: Method?
  }

  private let metrics: ResponderMetrics
  private var routes: [Key: RouteMetrics] = [:]

  init(_ metrics: ResponderMetrics) {
    self.metrics = metrics
  }

  func count(_ request: AnsweredRequest) {
    let key = Key(route: request.route, method: request.method)
    let route: RouteMetrics
    if let known = routes[key] {
      route = known
    } else {
      route = RouteMetrics(
        route: request.route, method: request.method?.rawValue ?? "other", in: metrics)
      routes[key] = route
    }
    route.count(request)
  }
}
