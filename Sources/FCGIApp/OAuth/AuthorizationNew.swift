import Model
import Store
import Views
import Web

/// Asks somebody whether an app may act for them.
enum AuthorizationNew {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try context.answering(try context.request.query) { request in
      let owner = try request.client.owner.flatMap { try context.reader.account($0) }
      var response = try context.page(
        ConsentPage(
          client: request.client, owner: owner?.handle, scopes: request.scopes,
          target: request.reply.redirectURI.target, parameters: request.parameters))
      // Browsers hold the redirect after a form to the page's policy too.
      response.set(
        "Content-Security-Policy",
        SecurityHeaders.contentSecurityPolicy(formTarget: request.reply.redirectURI.formTarget))
      return response
    }
  }
}
