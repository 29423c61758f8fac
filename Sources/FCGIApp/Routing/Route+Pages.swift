import Model
import Web

/// Addresses that people open and forms are sent to.
extension Route {
  static func get<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, open action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(.get, pattern, .page, .open, action)
  }

  static func get<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, anyone action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(.get, pattern, .page, .anyone, action)
  }

  static func post<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, anyone action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(.post, pattern, .page, .anyone, action)
  }

  static func get<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, member action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.get, pattern, .page, .member([]), viewed: action)
  }

  static func post<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, member action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.post, pattern, .page, .member([]), viewed: action)
  }

  static func get<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, moderator action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.get, pattern, .page, .moderator, viewed: action)
  }

  static func post<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, moderator action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.post, pattern, .page, .moderator, viewed: action)
  }

  static func get<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, administrator action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.get, pattern, .page, .administrator, viewed: action)
  }

  static func post<each Capture: PathParameter & SendableMetatype>(
    _ pattern: PathPattern, administrator action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(.post, pattern, .page, .administrator, viewed: action)
  }

  /// An address of an earlier system that has moved for good.
  static func moved(_ pattern: PathPattern, to path: String) -> Route {
    Route(.get, pattern, .page, .anyone) { _ in .redirect(to: path, status: .permanentRedirect) }
  }
}
