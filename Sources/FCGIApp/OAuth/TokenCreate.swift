import Model
import Store
import Web

/// Gives an app tokens for what it brings: a code, a refresh token, its own secret, somebody's password
/// (RFC 6749, sections 4.1.3, 4.3.2, 4.4.2 and 6).
enum TokenCreate {
  static func respond(_ context: Context) throws -> Response {
    try context.accessTokens.requireKey()
    let parameters = OAuthParameters(try context.form())
    let name = try parameters.required("grant_type")
    let client = try context.authenticatedClient(parameters)
    guard let type = GrantType(rawValue: name),
      context.app.configuration.grantTypes.contains(type)
    else {
      let known = context.app.configuration.grantTypes.map(\.rawValue).joined(separator: ", ")
      throw HTTPError.unsupportedGrantType("There are the grant types \(known).")
    }
    let grant = Grant(context: context, parameters: parameters, client: client)
    let tokens = try tokens(for: grant, of: type)
    try context.app.purgeIfDue(at: context.now)
    return try answer(tokens, to: client, in: context)
  }

  private static func tokens(for grant: Grant, of type: GrantType) throws -> Grant.Tokens {
    let details = ["grant": type.rawValue, "app": "\(grant.client.id)"]
    do {
      let tokens =
        switch type {
        case .authorizationCode: try grant.authorizationCode()
        case .refreshToken: try grant.refreshToken()
        case .clientCredentials: try grant.clientCredentials()
        case .password: try grant.password()
        }
      grant.context.audit(
        .tokenIssued, of: tokens.grant.account,
        details.merging(["session": "\(tokens.grant.session)"]) { $1 })
      return tokens
    } catch let error as HTTPError where error.code == "invalid_grant" {
      grant.context.audit(.tokenRefused, of: nil, details)
      throw error
    }
  }

  /// RFC 6749, section 5.1.
  private static func answer(
    _ tokens: Grant.Tokens, to client: Client, in context: Context
  ) throws -> Response {
    guard let account = try context.reader.account(tokens.grant.account) else {
      throw HTTPError.invalidGrant("The account is no longer active.")
    }
    let accessToken = try context.accessTokens.issue(
      for: account, session: tokens.grant.session, scopes: tokens.grant.scopes,
      clientID: client.clientID, at: context.now)
    var response = context.json { json in
      json.object { json in
        json.member("access_token", accessToken)
        json.member("token_type", "Bearer")
        json.member("expires_in", AccessTokens.lifetime)
        json.member("scope", tokens.grant.scopes.text)
        if let refreshToken = tokens.refreshToken {
          json.member("refresh_token", refreshToken.text)
        }
      }
    }
    response.set("Cache-Control", "no-store")
    return response
  }
}
