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
    do {
      try context.identify()
      response = try dispatch(context)
    } catch is SignInNeeded {
      response = context.askToSignIn()
    } catch {
      let error = HTTPError(error)
      report(error, of: request)
      response = context.answer(to: error)
    }
    response.add(.headers(isSecure: request.isSecure))
    for cookie in context.cookiesToSet { response.append("Set-Cookie", cookie.headerValue) }
    return response
  }

  private func dispatch(_ context: Context) throws -> Response {
    let request = context.request
    guard !request.isMalformed else {
      throw HTTPError.badRequest("The address is not valid.")
    }
    switch app.router.match(request.method, request.path) {
    case .found(let route, let captures):
      if !route.method.isSafe { try context.refuseForgery() }
      return try route.answer(context, captures)
    case .options(let allow):
      var response = Response(status: .noContent)
      response.set("Allow", allow.map(\.rawValue).joined(separator: ", "))
      return response
    case .methodNotAllowed(let allow):
      throw HTTPError.methodNotAllowed(allow: allow)
    case .notFound:
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
