/// A media type such as `text/plain; charset=utf-8` (RFC 9110, section 8.3.1).
public struct MediaType: Sendable {
  /// Type and subtype in lower case.
  public let essence: String
  private let parameters: HeaderParameters

  /// Nil when there is no `type/subtype` at the front.
  public init?(_ header: String) {
    guard let parameters = HeaderParameters(header) else { return nil }
    let parts = parameters.value.utf8.split(separator: .slash, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isToken) }) else {
      return nil
    }
    self.parameters = parameters
    essence = parameters.value.asciiLowercased()
  }

  /// The first parameter of that name, in whatever case.
  public subscript(parameter name: String) -> String? { parameters[name] }

  public var isJSON: Bool { essence == "application/json" || essence.hasSuffix("+json") }
}
