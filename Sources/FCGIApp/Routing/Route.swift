import Model
import Store
import Web

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
  let face: Face
  let access: Access
  /// What files its form brings, which need more room than other bodies; nil for none.
  private(set) var files: FileKind?
  private let answer: @Sendable (Context, [Substring]) throws -> Response

  init<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, _ face: Face, _ access: Access,
    _ action: @escaping Action<repeat each Capture>
  ) {
    self.method = method
    self.pattern = pattern
    self.face = face
    self.access = access
    answer = { context, captures in
      var remaining = captures[...]
      return try action(context, repeat try (each Capture).taken(from: &remaining))
    }
  }

  init<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, _ face: Face, _ access: Access,
    viewed action: @escaping MemberAction<repeat each Capture>
  ) {
    self.method = method
    self.pattern = pattern
    self.face = face
    self.access = access
    answer = { context, captures in
      let viewer = try context.viewer(allowedBy: access)
      var remaining = captures[...]
      return try action(context, viewer, repeat try (each Capture).taken(from: &remaining))
    }
  }

  /// Finds out who asks, as this route wants to know it, and does what they may. Whoever only asks is
  /// answered from one state of the database.
  func respond(to context: Context, _ captures: [Substring]) throws -> Response {
    switch access {
    case .operator:
      guard context.isOnInternalListener else { throw HTTPError.notFound }
      return try answer(context, captures)
    case .client, .open:
      return try answer(context, captures)
    case .anyone, .member, .moderator, .administrator:
      guard !method.isSafe else {
        return try context.reader.snapshot {
          try context.identify(for: face)
          return try answer(context, captures)
        }
      }
      try context.identify(for: face)
      // Before the form is read: nobody else fills the disk.
      if let files { try context.take(files, allowedBy: access) }
      try context.refuseForgery(on: face)
      return try answer(context, captures)
    }
  }
}

extension Route {
  /// The same, with files in its form.
  func taking(_ files: FileKind) -> Route {
    var route = self
    route.files = files
    return route
  }

  /// What people send files for.
  enum FileKind: Sendable {
    case pictures
    /// One zip, of an account.
    case archive
  }

  /// Whom a route talks to.
  enum Face: Sendable {
    /// People, who are known by a cookie.
    case page
    /// Programs, who may bring a token, and read errors as JSON.
    case api
  }

  /// Who may use a route.
  enum Access: Sendable, Equatable {
    /// Everybody alike: nobody is asked who they are, so a token that has expired does no harm.
    case open
    /// Everybody, each in their own way.
    case anyone
    /// Somebody signed in. A token needs the scopes.
    case member(Scopes)
    case moderator
    case administrator
    /// Whoever reaches the internal listener.
    case `operator`
    /// A program that says who it is itself (RFC 6749, section 2.3): `Authorization` names no person.
    case client
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
