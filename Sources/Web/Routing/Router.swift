/// Finds the endpoint of a request.
///
/// Paths are compared byte by byte, literals win over captures, a slash at the end makes no difference. HEAD uses
/// the endpoint of GET and OPTIONS is answered from the table, unless they have endpoints of their own.
public struct Router<Endpoint: Sendable>: Sendable {
  private struct Resource {
    var endpoints: [(method: Method, pattern: String, endpoint: Endpoint)] = []
    var allow: [Method] = []

    func endpoint(_ method: Method) -> Endpoint? {
      endpoints.first { $0.method == method }?.endpoint
    }
  }

  private var trie = RouteTrie()
  private var resources: [Int: Resource] = [:]

  public init(
    _ routes: [(method: Method, pattern: PathPattern, endpoint: Endpoint)]
  ) throws(RouteConflict) {
    for (method, pattern, endpoint) in routes {
      guard let segments = pattern.segments else { throw .malformed(pattern: pattern.text) }
      let node = trie.insert(segments)
      var resource = resources[node] ?? Resource()
      if let other = resource.endpoints.first(where: { $0.method == method }) {
        throw .duplicate(method: method, first: other.pattern, second: pattern.text)
      }
      resource.endpoints.append((method, pattern.text, endpoint))
      resource.allow = Method.allCases.filter { candidate in
        candidate == .options || resource.endpoint(candidate) != nil
          || candidate == .head && resource.endpoint(.get) != nil
      }
      resources[node] = resource
    }
  }

  /// - Parameters:
  ///   - method: nil for one that is not ours; a known path answers it with `methodNotAllowed`.
  ///   - path: decoded.
  public func match(_ method: Method?, _ path: String) -> RouteMatch<Endpoint> {
    guard let (node, captures) = trie.find(path), let resource = resources[node],
      let first = resource.endpoints.first?.endpoint
    else { return .notFound }
    guard let method else { return .methodNotAllowed(first, allow: resource.allow) }
    let endpoint =
      resource.endpoint(method) ?? (method == .head ? resource.endpoint(.get) : nil)
    if let endpoint { return .found(endpoint, captures: captures.map(path.slice)) }
    return method == .options
      ? .options(first, allow: resource.allow) : .methodNotAllowed(first, allow: resource.allow)
  }
}
