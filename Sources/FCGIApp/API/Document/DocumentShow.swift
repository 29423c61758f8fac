import Web

/// The description of the APIs, for programs.
enum DocumentShow {
  static func respond(_ context: Context) -> Response {
    let description = context.app.description
    var response =
      context.request.precondition(for: description.tag) == .notModified
      ? Response(status: .notModified)
      : Response(contentType: "application/json", body: description.json)
    response.set("ETag", description.tag.headerValue)
    response.set("Cache-Control", "public, no-cache")
    return response
  }
}
