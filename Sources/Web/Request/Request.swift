/// One HTTP request: a view over the server's CGI variables.
///
/// Headers are looked up when asked for. A request belongs to the thread that answers it.
public struct Request {
  /// Nil for a method that no endpoint can have.
  public let method: Method?
  /// The decoded path. Dot segments and doubled slashes are kept as they came, so they match no route.
  /// Empty when ``isMalformed``.
  public let path: String
  /// The target is not one that can be answered: the answer is 400.
  public let isMalformed: Bool

  let parameters: any ParameterSource
  let body: any BodySource
  private let target: RequestTarget

  /// - Parameter body: the whole body, or why the server could not read it.
  public init(parameters: any ParameterSource, body: Result<[UInt8], HTTPError>) {
    self.init(parameters: parameters, body: KnownBody(result: body))
  }

  /// - Parameter body: read when it is asked for, and not before.
  public init(parameters: any ParameterSource, body: any BodySource) {
    self.parameters = parameters
    self.body = body
    method = parameters.parameter("REQUEST_METHOD").flatMap(Method.init(rawValue:))
    target = RequestTarget(parameters.parameter("REQUEST_URI") ?? "")
    let decoded = target.decodedPath()
    path = decoded ?? ""
    isMalformed = decoded == nil
  }

  /// The path as it was sent.
  public var rawPath: String { target.path }
  /// What follows the first `?`, as it was sent; empty when there is none.
  public var queryString: String { target.query }
  /// The fields of the query. Parsed at each call; refused with 400 when not UTF-8 or too many.
  public var query: FormFields {
    get throws(HTTPError) { try URLEncodedForm.parse(Array(queryString.utf8)) }
  }

  public var isHead: Bool { method == .head }
  /// Whether the client's connection was encrypted.
  public var isSecure: Bool { parameters.parameter("HTTPS") == "on" }
  public var remoteAddress: String? { parameters.parameter("REMOTE_ADDR") }
  public var host: String? { parameters.parameter("HTTP_HOST") }
  /// A variable that the web server sets by its own configuration, not by anything the client sent.
  public func variable(_ name: String) -> String? { parameters.parameter(name) }
  /// The id under which the server's log and ours tell of this request.
  public var requestID: String? { parameters.parameter("REQUEST_ID") }
}
