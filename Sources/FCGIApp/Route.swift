public import Model
public import Web

/// One line of the route table: a method, a path, who may use it, and the action that answers.
///
/// Who may use a route is told by the label of its action, and an action for members takes the
/// viewer as an argument: one that needs somebody signed in cannot be reached without.
struct Route: Sendable {
  typealias Action<each Capture> = @Sendable (Context, repeat each Capture) throws -> Response
  typealias MemberAction<each Capture> =
    @Sendable (Context, Viewer, repeat each Capture) throws -> Response

  let method: Method
  let pattern: PathPattern
  let answer: @Sendable (Context, [Substring]) throws -> Response

  static func get<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, anyone action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(.get, pattern, action)
  }

  static func post<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, anyone action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(.post, pattern, action)
  }

  static func get<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, member action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.get, pattern, from: .member, action)
  }

  static func post<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, member action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.post, pattern, from: .member, action)
  }

  static func get<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, moderator action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.get, pattern, from: .moderator, action)
  }

  static func post<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, moderator action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.post, pattern, from: .moderator, action)
  }

  /// An address of an earlier system that has moved for good.
  static func moved(_ pattern: PathPattern, to path: String) -> Route {
    Route(.get, pattern) { _ in .redirect(to: path, status: .permanentRedirect) }
  }

  private init<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, _ action: @escaping Action<repeat each Capture>
  ) {
    self.method = method
    self.pattern = pattern
    answer = { context, captures in
      var remaining = captures[...]
      return try action(context, repeat try (each Capture).taken(from: &remaining))
    }
  }

  private init<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, from role: Role,
    _ action: @escaping MemberAction<repeat each Capture>
  ) {
    self.method = method
    self.pattern = pattern
    answer = { context, captures in
      let viewer = try context.viewer(atLeast: role)
      var remaining = captures[...]
      return try action(context, viewer, repeat try (each Capture).taken(from: &remaining))
    }
  }
}

extension PathParameter {
  /// - Throws: 404 for a segment that is no such thing: then there is nothing at this address.
  fileprivate static func taken(from segments: inout ArraySlice<Substring>) throws -> Self {
    guard let segment = segments.popFirst(), let value = Self(pathSegment: segment) else {
      throw HTTPError.notFound
    }
    return value
  }
}

extension Handle: PathParameter {
  public init?(pathSegment: Substring) { self.init(String(pathSegment)) }
}

extension ID: PathParameter {
  public init?(pathSegment: Substring) {
    guard let value = Int64(pathSegment: pathSegment), value > 0 else { return nil }
    self.init(value)
  }
}
