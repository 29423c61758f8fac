import OpenAPI

extension APIDescription {
  /// - Parameter internalServer: where the operator's listener answers.
  static func metrics(operatedAt internalServer: Server) -> [Operation] {
    [
      Operation(
        .get, "/metrics", id: "getMetrics", tag: "Service", "Measurements",
        "For Prometheus. Each answer is that of one responder, whose `pid` it names.",
        responses: [exposition], server: internalServer),
      Operation(
        .get, "/metrics/{responder}", id: "getMetricsOfResponder", tag: "Service",
        "Measurements of one responder", "Of the one that listens on the socket with this name.",
        parameters: [
          Parameter(
            "responder", in: .path, .text(pattern: "^(canary\\.)?[1-9][0-9]{0,3}$"),
            "The number in its socket's name; a canary's has `canary.` before it.", example: "1")
        ],
        responses: [exposition, .notFound], server: internalServer),
      Operation(
        .get, "/metrics/targets", id: "listMetricsTargets", tag: "Service",
        "Where each responder's measurements are", "For Prometheus' HTTP service discovery.",
        responses: [
          .ok(
            "A group for each responder.", .array(of: .named("MetricsTargets")),
            example: [
              [
                "targets": ["127.0.0.1:8081"],
                "labels": ["__metrics_path__": "/metrics/1", "responder": "1"],
              ]
            ])
        ], server: internalServer),
    ]
  }

  private static let exposition = Response(
    200, "The measurements, in Prometheus' text format.",
    content: [.text(example: "# TYPE martlet_posts gauge\nmartlet_posts 42\n")])

  static let metricsSchemas: [(name: String, schema: Schema)] = [
    (
      "MetricsTargets",
      .open(
        .required("targets", .array(of: .text("Host and port."))), .required("labels", .open()))
    )
  ]
}
