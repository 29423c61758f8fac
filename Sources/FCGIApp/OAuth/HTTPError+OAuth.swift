import Web

/// The errors of the OAuth endpoints, by the codes that the standards give them.
extension HTTPError {
  /// The app did not prove who it is (RFC 6749, section 5.2).
  static func invalidClient(_ publicText: String) -> HTTPError {
    HTTPError(
      status: .unauthorized, code: "invalid_client", publicText: publicText,
      headers: [("WWW-Authenticate", "Basic realm=\"OAuth\", charset=\"UTF-8\"")])
  }

  /// RFC 6749, section 5.2.
  static func invalidGrant(_ publicText: String) -> HTTPError {
    refused("invalid_grant", publicText)
  }

  /// This app may not do that (RFC 6749, section 5.2).
  static func unauthorizedClient(_ publicText: String) -> HTTPError {
    refused("unauthorized_client", publicText)
  }

  /// RFC 6749, section 5.2.
  static func unsupportedGrantType(_ publicText: String) -> HTTPError {
    refused("unsupported_grant_type", publicText)
  }

  /// RFC 6749, section 4.1.2.1.
  static let unsupportedResponseType = refused(
    "unsupported_response_type", "The one response_type is code.")

  /// RFC 6749, section 5.2.
  static func invalidScope(_ publicText: String) -> HTTPError {
    refused("invalid_scope", publicText)
  }

  /// The person said no (RFC 6749, section 4.1.2.1).
  static let accessDenied = refused("access_denied", "The person did not let the app in.")

  /// RFC 7591, section 3.2.2.
  static func invalidRedirectURI(_ publicText: String) -> HTTPError {
    refused("invalid_redirect_uri", publicText)
  }

  /// RFC 7591, section 3.2.2.
  static func invalidClientMetadata(_ publicText: String) -> HTTPError {
    refused("invalid_client_metadata", publicText)
  }

  private static func refused(_ code: String, _ publicText: String) -> HTTPError {
    HTTPError(status: .badRequest, code: code, publicText: publicText)
  }
}
