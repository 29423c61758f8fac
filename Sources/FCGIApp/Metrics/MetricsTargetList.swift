import Web

/// Tells Prometheus where each responder's metrics are, as its HTTP service discovery reads it
/// (prometheus.io/docs/prometheus/latest/http_sd).
enum MetricsTargetList {
  static func respond(_ context: Context) -> Response {
    let configuration = context.app.configuration
    let address = context.request.host ?? "\(configuration.internalHTTP)"
    var response = context.json { json in
      json.array { json in
        for number in 1...configuration.processes {
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
