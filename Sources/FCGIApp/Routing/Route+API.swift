import Model
import Web

/// Addresses that programs call.
extension Route {
  static func api<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, open action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(method, pattern, .api, .open, action)
  }

  static func api<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, anyone action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(method, pattern, .api, .anyone, action)
  }

  /// - Parameter scopes: what a token must allow.
  static func api<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, _ scopes: Scopes,
    member action: @escaping MemberAction<repeat each Capture>
  ) -> Route {
    Route(method, pattern, .api, .member(scopes), viewed: action)
  }

  /// For whoever reaches the internal listener; on the public one the address does not exist.
  static func api<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, operator action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(method, pattern, .api, .operator, action)
  }

  /// For programs that say who they are themselves.
  static func api<each Capture: PathParameter & SendableMetatype>(
    _ method: Method, _ pattern: PathPattern, client action: @escaping Action<repeat each Capture>
  ) -> Route {
    Route(method, pattern, .api, .client, action)
  }
}
