import OpenAPI

extension APIDescription {
  static var service: [Operation] {
    [
      Operation(
        .get, "/api/v1/info", id: "getInfo", tag: "Service", "Which APIs there are", "",
        responses: [
          .ok(
            "Each API with its address and its methods.", .named("Info"),
            example: [
              "api_version": [
                [
                  "version": "v1", "buildtime": "2026-11-21T09:30:00Z", "links": "/api/v1/users",
                  "methods": "get, put, post, delete",
                ]
              ]
            ])
        ]),
      Operation(
        .get, "/openapi.json", id: "getDescription", tag: "Service", "This description",
        "OpenAPI 3.1. `/docs/api` shows it as a page.",
        parameters: [.ifNoneMatch],
        responses: [
          .ok(
            "The description.", .named("Description"), headers: [.etag.always],
            example: ["openapi": "3.1.1"]),
          .notModified,
        ]),
      health(
        "/livez", id: "isAlive", "Does it run?", "200 as long as the process answers.", "alive\n"),
      health(
        "/readyz", id: "isReady", "Can it serve?", "200 if the database answers too.", "ready\n"),
      health(
        "/health", id: "isHealthy", "Is it well?", "For load balancers that expect `OK`.", "OK"),
    ]
  }

  private static func health(
    _ path: String, id: String, _ summary: String, _ description: String, _ text: String
  ) -> Operation {
    Operation(
      .get, path, id: id, tag: "Service", summary, description,
      responses: [Response(200, "It does.", content: [.text(example: text)])])
  }

  static let serviceSchemas: [(name: String, schema: Schema)] = [
    ("Info", .open(.required("api_version", .array(of: .named("Version"))))),
    (
      "Version",
      .open(
        .required("version", .text()), .required("buildtime", .moment),
        .required("links", .text("The address.")), .required("methods", .text()))
    ),
    ("Description", .open(.required("openapi", .text()))),
  ]
}
