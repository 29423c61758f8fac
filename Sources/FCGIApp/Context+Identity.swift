import Logging
import Model
import Store
import Web

/// Who asks: the one place where cookies and tokens meet.
extension Context {
  /// Finds out who is asking, and writes down now and then that the session is in use. A page knows
  /// people by their cookie alone; to programs, a token goes before a cookie.
  ///
  /// - Throws: 401 for a token that does not count. A cookie that does not count is nobody's.
  func identify(for face: Route.Face) throws {
    if face == .api, let authorization = request.header("Authorization") {
      try identify(authorization: authorization)
    } else {
      try identifyByCookie()
    }
    guard let session = viewer?.session,
      now.seconds(since: session.lastUsedAt) >= Session.useGranularity
    else { return }
    app.store.noteUse(of: session.id, at: now)
  }

  private func identify(authorization: String) throws {
    let parts = authorization.split(separator: " ")
    guard parts.count == 2, parts[0].lowercased() == "bearer" else {
      throw AccessTokenFault.missingScheme
    }
    try identify(byToken: String(parts[1]))
  }

  /// - Throws: what the answer is when nobody is signed in, or somebody who may not.
  func viewer(allowedBy access: Route.Access) throws -> Viewer {
    guard let viewer else { throw SignInNeeded() }
    switch access {
    case .member(let scopes):
      guard viewer.session.scopes.isSuperset(of: scopes) else {
        throw HTTPError.insufficientScope(scopes)
      }
    case .moderator:
      guard viewer.role >= .moderator else { throw HTTPError.forbidden }
    case .administrator:
      guard viewer.role == .administrator else { throw HTTPError.forbidden }
    case .open, .anyone, .operator, .client: break
    }
    return viewer
  }
}

extension HTTPError {
  /// RFC 6750, section 3.1.
  static func invalidToken(_ publicText: String) -> HTTPError {
    HTTPError(
      status: .unauthorized, code: "invalid_token", publicText: publicText,
      headers: [
        (
          "WWW-Authenticate",
          "Bearer error=\"invalid_token\", error_description=\"\(publicText)\""
        )
      ])
  }

  /// RFC 6750, section 3.1.
  static func insufficientScope(_ scopes: Scopes) -> HTTPError {
    HTTPError(
      status: .forbidden, code: "insufficient_scope",
      publicText: "This token lacks the scope \(scopes.text). Ask its owner for one that has it.",
      headers: [
        (
          "WWW-Authenticate",
          "Bearer error=\"insufficient_scope\", scope=\"\(scopes.text)\""
        )
      ])
  }
}
