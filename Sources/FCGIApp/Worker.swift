import CoreMetrics
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
  private let meter: RequestMeter

  init(app: App, reader: Reader) {
    self.app = app
    self.reader = reader
    meter = RequestMeter(app.metrics)
  }

  /// The answer to any request, errors included, and who continues it; what went wrong inside is logged here,
  /// and what there is to count is counted.
  func answer(_ request: Request) -> (Response, Subscriber?) {
    let start = app.instant()
    app.metrics.inFlight.increment()
    defer { app.metrics.inFlight.decrement() }
    let queries = reader.queryTimes
    let context = Context(app: app, reader: reader, request: request)
    let match = request.isMalformed ? nil : app.router.match(request.method, request.path)
    let (response, writes) = WriteTimes.measured { answer(context, match) }
    let answered = AnsweredRequest(
      route: match?.route?.pattern.text ?? AnsweredRequest.noRoute, method: request.method,
      status: response.status, duration: app.instant() - start,
      queries: reader.queryTimes - queries, writes: writes, bytes: response.body.count)
    meter.count(answered)
    if app.configuration.isSlow(answered.duration) { context.log.warn(ofSlow: answered) }
    return (response, context.subscriber)
  }

  private func answer(_ context: Context, _ match: RouteMatch<Route>?) -> Response {
    let request = context.request
    let face = match?.route?.face ?? (request.path.hasPrefix("/api/") ? .api : .page)
    var response: Response
    do {
      response = try dispatch(context, match)
    } catch is SignInNeeded {
      response = context.askToSignIn(on: face)
    } catch {
      let error = HTTPError(error)
      report(error, in: context)
      response = context.answer(to: error, on: face)
    }
    // No other site's page may call where only the operator can.
    let isOpen = face == .api && !context.isOnInternalListener
    if isOpen { app.crossOrigin.allow(&response, for: request) }
    response.add(app.headers.block(for: isOpen ? .api : .page, isSecure: request.isSecure))
    for cookie in context.cookiesToSet { response.append("Set-Cookie", cookie.headerValue) }
    return response
  }

  /// - Parameter match: nil for an address that is none.
  private func dispatch(_ context: Context, _ match: RouteMatch<Route>?) throws -> Response {
    switch match {
    case .found(let route, let captures):
      return try route.respond(to: context, captures)
    case .options(_, let allow):
      var response = Response(status: .noContent)
      response.set("Allow", allow.map(\.rawValue).joined(separator: ", "))
      return response
    case .methodNotAllowed(_, let allow):
      try context.identify(for: .page)
      throw HTTPError.methodNotAllowed(allow: allow)
    case .notFound:
      try context.identify(for: .page)
      throw HTTPError.notFound
    case nil:
      throw HTTPError.badRequest("The address is not valid.")
    }
  }

  private func report(_ error: HTTPError, in context: Context) {
    guard let cause = error.cause else { return }
    context.log.log(
      level: error.status.code >= 500 ? .error : .notice, "\(cause)",
      metadata: [
        "method": "\(context.request.method?.rawValue ?? "-")",
        "path": "\(context.request.path)",
        "status": .stringConvertible(error.status.code),
      ])
  }
}

extension Worker: RequestHandler {
  func respond(to incoming: IncomingRequest) -> Answer {
    let request = Request(parameters: incoming, body: incoming)
    let (response, subscriber) = answer(request)
    guard let subscriber else {
      return .complete(response.serialized(omittingBody: request.isHead))
    }
    return .stream(from: response.serializedAsBeginning(), to: subscriber)
  }
}

extension IncomingRequest: ParameterSource {}

extension IncomingRequest: BodySource {
  public func wholeBody() throws(HTTPError) -> [UInt8] {
    try body.mapError(HTTPError.init).get()
  }

  public func takeBody(
    limit: Int, _ take: (ArraySlice<UInt8>) throws(HTTPError) -> Void
  ) throws(HTTPError) {
    do {
      try takeBody(limit: limit) { (piece: ArraySlice<UInt8>) throws in try take(piece) }
    } catch {
      throw HTTPError(error)
    }
  }
}

extension RouteMatch<Route> {
  /// The route at the address, whether or not it takes the method.
  fileprivate var route: Route? {
    switch self {
    case .found(let route, _), .options(let route, _), .methodNotAllowed(let route, _): route
    case .notFound: nil
    }
  }
}
