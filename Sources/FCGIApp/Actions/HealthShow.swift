import Store
import Web

/// Tells machines whether this responder lives, and whether it can serve.
enum HealthShow {
  /// The process answers.
  static func live(_ context: Context) -> Response { text("alive\n") }

  /// The database answers too; a responder never runs on a schema that it does not know.
  static func ready(_ context: Context) throws -> Response {
    _ = try context.reader.lastEventID()
    return text("ready\n")
  }

  static func healthy(_ context: Context) -> Response { text("OK") }

  private static func text(_ text: String) -> Response {
    var response = Response(contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    response.set("Cache-Control", "no-store")
    return response
  }
}
