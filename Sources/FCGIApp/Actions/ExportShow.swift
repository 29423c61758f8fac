import Model
import Store
import Views
import Web

/// What has become of the archive of one's account.
enum ExportShow {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    guard context.app.archives != nil else { throw HTTPError.notFound }
    return try context.page(
      ExportPage(export: try context.reader.export(of: viewer.account.id, at: context.now)))
  }
}
