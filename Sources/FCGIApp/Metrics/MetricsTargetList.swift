import Foundation
import Web

/// Tells Prometheus where each responder's metrics are, as its HTTP service discovery reads it
/// (prometheus.io/docs/prometheus/latest/http_sd).
///
/// Those are the sockets that are there: after a reload `processes` may be larger than their number.
enum MetricsTargetList {
  static func respond(_ context: Context) -> Response {
    let configuration = context.app.configuration
    let sockets = configuration.responderSockets.enumerated().filter { socket in
      FileManager.default.fileExists(atPath: socket.element)
    }
    let address = context.request.host ?? "\(configuration.internalHTTP)"
    var response = context.json { json in
      json.array { json in
        for number in sockets.map({ $0.offset + 1 }) {
          json.object { json in
            json.member("targets", [address])
            json.key("labels")
            json.object { json in
              json.member("__metrics_path__", "/metrics/\(number)")
              json.member("responder", "\(number)")
            }
          }
        }
      }
    }
    response.set("Cache-Control", "no-store")
    return response
  }
}
