import Foundation
import Web

/// Tells Prometheus where each responder's metrics are, as its HTTP service discovery reads it
/// (prometheus.io/docs/prometheus/latest/http_sd).
///
/// Those are the sockets that are there: the responder that answers may have begun before the canary did,
/// or before `processes` was changed.
enum MetricsTargetList {
  static func respond(_ context: Context) -> Response {
    let configuration = context.app.configuration
    let address = context.request.host ?? "\(configuration.internalHTTP)"
    var response = context.json { json in
      json.array { json in
        for name in responders(at: configuration.socket) {
          json.object { json in
            json.member("targets", [address])
            json.key("labels")
            json.object { json in
              json.member("__metrics_path__", "/metrics/\(name)")
              json.member("responder", "\(name)")
            }
          }
        }
      }
    }
    response.set("Cache-Control", "no-store")
    return response
  }

  /// - Parameter socket: the ini's, which is followed by a name before its ending.
  private static func responders(at socket: String) -> [ResponderName] {
    let url = URL(fileURLWithPath: socket)
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: url.deletingLastPathComponent().path)
    let ending = ".sock"
    let base = url.lastPathComponent
    let stem = (base.hasSuffix(ending) ? String(base.dropLast(ending.count)) : base) + "."
    return (files ?? []).filter { $0.hasPrefix(stem) && $0.hasSuffix(ending) }
      .compactMap { ResponderName(pathSegment: $0.dropFirst(stem.count).dropLast(ending.count)) }
      .sorted()
  }
}
