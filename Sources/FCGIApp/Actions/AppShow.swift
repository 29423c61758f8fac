import Model
import Store
import Views
import Web

/// One of one's own apps, with its secret.
enum AppShow {
  static func respond(
    _ context: Context, _ viewer: Viewer, _ id: ID<Client>
  ) throws -> Response {
    guard let client = try context.reader.client(id, of: viewer.account.id) else {
      throw HTTPError.notFound
    }
    return try context.page(
      AppPage(client: client, secret: try context.app.clientSecrets.secret(of: client)))
  }
}
