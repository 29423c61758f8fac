import Views
import Web

/// What a script is told whose form a page would have followed.
extension Context {
  /// Whether the request is to change something, and whoever sent it would rather have JSON than a page.
  var wantsNoPage: Bool { request.method?.isSafe == false && request.prefersJSON }

  /// The form was taken: 204, or the sentence that the next page would have begun with. 409 if that says why
  /// nothing was done.
  func formTaken(_ flash: Flash?) -> Response {
    let sentence = flash.map(text.sentence(of:))
    var response: Response
    switch (flash, sentence) {
    case (let flash?, let sentence?) where flash.isRefusal:
      response = .problem(.conflict(sentence))
    case (_, let sentence?):
      response = json { $0.object { $0.member("message", sentence) } }
    default:
      response = Response(status: .noContent)
    }
    response.set("Cache-Control", "no-store")
    return response
  }

  /// The form was not taken: the first thing that is wrong with it.
  func formRefused(_ faults: FormFaults, _ status: Status) -> Response {
    let first = faults.first
    var response = Response.problem(
      HTTPError(
        status: status, code: status == .tooManyRequests ? "too_many_requests" : "invalid",
        publicText: first.map { text.sentence(about: $0.fault) }
          ?? text.refusal,
        field: first?.field.rawValue))
    response.set("Cache-Control", "no-store")
    return response
  }
}

extension HTTPError {
  /// The same, in other words: of a form, people are told in their own language.
  func saying(_ publicText: String) -> HTTPError {
    HTTPError(
      status: status, code: code, publicText: publicText, cause: cause, headers: headers,
      field: field)
  }
}
