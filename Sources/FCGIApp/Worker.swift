public import FastCGI
import Logging
import Model
import Store
import Views
public import Web

/// Answers requests on one thread, with a database connection of its own.
final class Worker {
  private let app: App
  private let reader: Reader

  init(app: App, reader: Reader) {
    self.app = app
    self.reader = reader
  }

  /// The answer to any request, errors included; what went wrong inside is logged here.
  func answer(_ request: Request) -> Response {
    let context = Context(app: app, reader: reader, request: request)
    var response: Response
    var face = Route.Face.page
    do {
      response = try dispatch(context, &face)
    } catch is SignInNeeded {
      response = context.askToSignIn(on: face)
    } catch {
      let error = HTTPError(error)
      report(error, of: request)
      response = context.answer(to: error, on: face)
    }
    app.answers.add(response.status)
    // No other site's page may call where only the operator can.
    let isOpen = face == .api && !context.isOnInternalListener
    if isOpen { app.crossOrigin.allow(&response, for: request) }
    response.add(app.headers.block(for: isOpen ? .api : .page, isSecure: request.isSecure))
    for cookie in context.cookiesToSet { response.append("Set-Cookie", cookie.headerValue) }
    return response
  }

  /// - Parameter face: is set to whom the address talks to, for the answer to an error.
  private func dispatch(_ context: Context, _ face: inout Route.Face) throws -> Response {
    let request = context.request
    guard !request.isMalformed else {
      throw HTTPError.badRequest("The address is not valid.")
    }
    switch app.router.match(request.method, request.path) {
    case .found(let route, let captures):
      face = route.face
      return try route.respond(to: context, captures)
    case .options(let route, let allow):
      face = route.face
      var response = Response(status: .noContent)
      response.set("Allow", allow.map(\.rawValue).joined(separator: ", "))
      return response
    case .methodNotAllowed(let route, let allow):
      face = route.face
      try context.identify(for: .page)
      throw HTTPError.methodNotAllowed(allow: allow)
    case .notFound:
      if request.path.hasPrefix("/api/") { face = .api }
      try context.identify(for: .page)
      throw HTTPError.notFound
    }
  }

  private func report(_ error: HTTPError, of request: Request) {
    guard let cause = error.cause else { return }
    app.log.log(
      level: error.status.code >= 500 ? .error : .notice, "\(cause)",
      metadata: [
        "request": "\(request.requestID ?? "-")",
        "method": "\(request.method?.rawValue ?? "-")",
        "path": "\(request.path)",
        "status": "\(error.status.code)",
      ])
  }
}

extension Worker: RequestHandler {
  func respond(to incoming: IncomingRequest) -> [UInt8] {
    let request = Request(parameters: incoming, body: incoming.body.mapError(HTTPError.init))
    return answer(request).serialized(omittingBody: request.isHead)
  }
}

extension IncomingRequest: ParameterSource {}
