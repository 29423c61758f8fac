/// One decoded request.
///
/// Valid only during ``RequestHandler/respond(to:)``; after it every lookup answers `nil` and the
/// body is empty. Belongs to the thread of the worker that handed it out.
public final class IncomingRequest {
  private var parameters: Parameters
  private var source: RequestBody
  private var bodyLimit: Int
  private var readBody: Result<[UInt8], BodyFault>?

  init(_ parameters: Parameters = .none, body: RequestBody = .bytes([]), bodyLimit: Int = 0) {
    self.parameters = parameters
    self.source = body
    self.bodyLimit = bodyLimit
  }

  /// A request that never crossed a socket, for tests of handlers.
  public convenience init(parameters: [(String, String)], body: [UInt8]) {
    self.init(.list(parameters.map { (name: $0.0, value: $0.1) }), body: .bytes(body))
  }

  /// The CGI variable of that name (RFC 3875, section 4.1), the first one if there are several.
  /// Invalid UTF-8 is repaired with U+FFFD.
  public func parameter(_ name: String) -> String? {
    parameters.first(named: name)
  }

  /// Every value of a variable that the web server sent more than once, in its order.
  public func parameters(named name: String) -> [String] {
    parameters.all(named: name)
  }

  /// The whole body, read from the web server when first asked for.
  ///
  /// A success holds exactly the announced number of bytes.
  public var body: Result<[UInt8], BodyFault> {
    if let readBody { return readBody }
    let body = source.read(contentLength: parameter("CONTENT_LENGTH"), limit: bodyLimit)
    readBody = body
    return body
  }

  /// Hands the body over in pieces as it comes from the web server, for one that is too large to be kept. A body
  /// that was asked for before is handed over as a whole; afterwards there is none.
  ///
  /// - Parameter limit: the longest body taken, in bytes; the responder's own limit does not count.
  /// - Throws: ``BodyFault``, possibly after some pieces; what `take` throws.
  public func takeBody(limit: Int, _ take: (ArraySlice<UInt8>) throws -> Void) throws {
    defer { if readBody == nil { readBody = .success([]) } }
    if let readBody {
      self.readBody = nil
      return try take(readBody.get()[...])
    }
    do {
      try source.read(contentLength: parameter("CONTENT_LENGTH"), limit: limit, take)
    } catch let fault as BodyFault {
      readBody = .failure(fault)
      throw fault
    }
  }

  /// Points an idle object to the next request, which saves an allocation for each.
  func begin(_ parameters: Parameters, body: RequestBody, bodyLimit: Int) {
    self.parameters = parameters
    self.source = body
    self.bodyLimit = bodyLimit
    readBody = nil
  }

  /// Forgets the request; whoever still holds this object finds it empty.
  ///
  /// - Returns: `false` if its body was asked for and found faulty.
  func end() -> Bool {
    defer { begin(.none, body: .bytes([]), bodyLimit: 0) }
    if case .failure = readBody { return false }
    return true
  }
}
