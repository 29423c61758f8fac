import Crypto
import Model
import Store
import Views
import Web

/// Takes somebody's answer to an app that wants to act for them, and leads back to the app.
enum AuthorizationCreate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try context.answering(try context.form()) { request in
      guard try context.form()["decision"] == "approve" else { return denied(request, in: context) }
      let code = try Secret.random()
      try context.app.store.create(
        AuthorizationCode(
          hash: code.digest, client: request.client.id, account: viewer.account.id,
          redirectURI: request.reply.redirectURI, scopes: request.scopes,
          challenge: request.challenge),
        at: context.now)
      context.audit(
        .appAuthorized, of: viewer.account.id,
        ["app": "\(request.client.id)", "scopes": "\(request.scopes.text)"])
      guard request.reply.redirectURI.target != .outOfBand else {
        return try context.page(
          AuthorizationCodePage(
            appName: request.client.name, code: code.text,
            minutes: Int(AuthorizationCode.lifetime / 60)))
      }
      return context.redirect(to: request.reply.location(approving: code.text))
    }
  }

  private static func denied(_ request: AuthorizationRequest, in context: Context) -> Response {
    guard request.reply.redirectURI.target != .outOfBand else {
      return context.redirect(to: "/apps", flash: .appNotLetIn)
    }
    return context.redirect(to: request.reply.location(refusing: .accessDenied))
  }
}
