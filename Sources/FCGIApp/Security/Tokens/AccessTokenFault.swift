/// Why a token is refused.
enum AccessTokenFault: Error {
  case missingScheme
  case malformed
  case wrongAlgorithm
  case unknownKey
  case wrongSignature
  case incomplete
  case wrongIssuer
  case expired
  /// What it stands for is over: the session was ended, or the account is not active.
  case ended

  /// Stands between quotes in a header too: ASCII without quotes and backslashes (RFC 6750, section 3).
  var publicText: String {
    switch self {
    case .missingScheme: "Send the header as Authorization: Bearer, a space, and the token."
    case .malformed: "This is no access token. Log in to get one."
    case .wrongAlgorithm: "Access tokens are signed with RS256, and this one is not."
    case .unknownKey, .wrongSignature: "This token was not signed here. Log in to get another."
    case .incomplete: "This token does not say what it has to. Log in to get another."
    case .wrongIssuer: "This token is from another site. Log in to get one from here."
    case .expired: "This token has expired. Log in to get another."
    case .ended: "This token does not count any more. Log in to get another."
    }
  }
}
