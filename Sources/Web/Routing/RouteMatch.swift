/// Where a request leads.
public enum RouteMatch<Endpoint> {
  case found(Endpoint, captures: [Substring])
  /// The path exists and the request asks what it can do: 204 with `Allow`.
  case options(allow: [Method])
  /// The path exists but not for this method: 405 with `Allow`.
  case methodNotAllowed(allow: [Method])
  case notFound
}
