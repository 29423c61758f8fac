/// Where a request leads. Where its method leads nowhere, another endpoint of the same path says whose path it is.
public enum RouteMatch<Endpoint> {
  case found(Endpoint, captures: [Substring])
  /// The path exists and the request asks what it can do: 204 with `Allow`.
  case options(Endpoint, allow: [Method])
  /// The path exists but not for this method: 405 with `Allow`.
  case methodNotAllowed(Endpoint, allow: [Method])
  case notFound
}
