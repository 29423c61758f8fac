import OpenAPI

extension APIDescription {
  /// - Parameter internalServer: where the operator's listener answers.
  static func thoughts(operatedAt internalServer: Server) -> [Operation] {
    [
      Operation(
        .get, "/api/thoughts", id: "listThoughts", tag: "Thoughts", "List or search thoughts",
        "All thoughts, oldest first; with `search` those that contain it, in any script and whatever"
          + " the case.",
        parameters: [
          Parameter(
            "search", in: .query, .text(), "What the thoughts contain.",
            example: "hello"),
          .limit, .before, .after, .ifNoneMatch,
        ],
        responses: [
          .ok(
            "A part of the list.", .named("ThoughtList"), headers: [.link, .etag.always],
            example: [thought]),
          .notModified,
        ]),
      Operation(
        .get, "/api/thoughts/{id}", id: "getThought", tag: "Thoughts", "Read a thought", "",
        parameters: [.id(of: "thought"), .ifNoneMatch],
        responses: [
          .ok("The thought.", .named("Thought"), headers: [.etag.always], example: thought),
          .notModified,
        ]),
      Operation(
        .get, "/api/me/thoughts", id: "listOwnThoughts", tag: "Thoughts", "List one's own thoughts",
        "Oldest first.",
        parameters: [.limit, .before, .after, .ifNoneMatch],
        responses: [
          .ok(
            "A part of the list.", .named("ThoughtList"), headers: [.link, .etag.always],
            example: [thought]),
          .notModified,
        ]),
      Operation(
        .post, "/api/me/thoughts", id: "createThought", tag: "Thoughts", "Publish a thought", "",
        parameters: [.idempotencyKey],
        body: [
          .json(.named("NewThought"), example: ["text": "Hello, world"]),
          .form(.named("NewThought"), example: ["text": "Hello, world"]),
        ],
        responses: [
          Response(
            201, "The new thought.", headers: [.location, .replayed] + Header.allowance,
            content: [.json(.named("Thought"), example: thought)]),
          .invalid,
        ]),
      Operation(
        .delete, "/admin/thoughts/{id}", id: "removeThought", tag: "Thoughts", "Remove a thought",
        "For the operator, who alone reaches the internal listener. On the public one this address does"
          + " not exist.",
        parameters: [.id(of: "thought")],
        responses: [Response(204, "It is removed.")],
        server: internalServer),
    ]
  }

  private static let thought: JSON = [
    "id": 7, "username": "ada", "text": "Hello, world", "timestamp": "2026-11-21T09:30:00Z",
  ]

  static let thoughtSchemas: [(name: String, schema: Schema)] = [
    ("ThoughtList", .array(of: .named("Thought"))),
    (
      "Thought",
      .open(
        .required("id", .id), .required("username", .handle), .required("text", .text()),
        .required("timestamp", .moment))
    ),
    ("NewThought", .open(.required("text", .named("PostText")))),
  ]
}
