import Logging
import Store
import Web

extension Logger {
  /// Tells where the time of a slow request went.
  func warn(ofSlow request: AnsweredRequest) {
    warning(
      "slow request",
      metadata: [
        "route": "\(request.route)",
        "method": "\(request.method?.rawValue ?? "other")",
        "status": .stringConvertible(request.status.code),
        "ms": .milliseconds(request.duration),
        "queries": .stringConvertible(request.queries.queries),
        "query_ms": .milliseconds(request.queries.duration),
        "writes": .stringConvertible(request.writes.commands),
        "write_wait_ms": .milliseconds(request.writes.waiting),
        "commit_ms": .milliseconds(request.writes.committing),
        "bytes": .stringConvertible(request.bytes),
      ])
  }
}

extension Logger.MetadataValue {
  fileprivate static func milliseconds(_ duration: Duration) -> Logger.MetadataValue {
    .stringConvertible(duration.nanoseconds / 1_000_000)
  }
}
