import Views
import Web

/// The description of the APIs, for people.
enum APIDocsShow {
  static func respond(_ context: Context) throws -> Response {
    try context.revalidated { APIDocsPage(document: context.app.description.document) }
  }
}
