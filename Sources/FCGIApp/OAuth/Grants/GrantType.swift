/// What an app may bring for tokens, by its name in RFC 6749.
enum GrantType: String, CaseIterable {
  case authorizationCode = "authorization_code"
  case refreshToken = "refresh_token"
  case clientCredentials = "client_credentials"
  case password
}

extension Configuration {
  /// Those that this site takes.
  var grantTypes: [GrantType] {
    GrantType.allCases.filter { $0 != .password || oauthPasswordGrant }
  }
}
