import Model
import Store
import Web

/// Answers that a client may keep, if it asks each time whether they still hold (RFC 9110, section 13).
extension Context {
  /// What nothing but the event log decides: as fresh as its last event.
  func asOfLastEvent(_ answer: () throws -> Response) throws -> Response {
    let session = viewer?.session.id.value ?? 0
    return try revalidated(.weak("\(try reader.lastEventID())-\(session)"), answer)
  }

  /// - Parameter tag: of the representation that `answer` would give.
  func revalidated(_ tag: EntityTag, _ answer: () throws -> Response) rethrows -> Response {
    let isKnown = !tag.satisfies(ifNoneMatch: request.header("If-None-Match"))
    var response = isKnown ? Response(status: .notModified) : try answer()
    response.set("ETag", tag.headerValue)
    response.set("Cache-Control", viewer == nil ? "no-cache" : "private, no-cache")
    response.set("Vary", "Authorization, Cookie")
    return response
  }
}
