import Views
import Web

/// The description of the APIs, for people.
enum APIDocsShow {
  /// `tweets`.
  struct Chapter: PathParameter {
    let name: String

    init?(pathSegment: Substring) { name = String(pathSegment) }
  }

  static func respond(_ context: Context) throws -> Response {
    try context.revalidated { APIDocsPage(document: context.app.description.document) }
  }

  static func chapter(_ context: Context, _ chapter: Chapter) throws -> Response {
    let page = APIDocsPage(
      document: context.app.description.document, chapter: chapter.name)
    guard let page else { throw HTTPError.notFound }
    return try context.revalidated { page }
  }
}
