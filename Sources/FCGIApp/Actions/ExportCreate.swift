import Model
import Store
import Views
import Web

/// Has an archive of one's account made.
enum ExportCreate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    guard context.app.archives != nil else { throw HTTPError.notFound }
    let account = viewer.account.id
    do throws(StoreError) {
      try context.app.store.askForExport(of: account, at: context.now)
    } catch {
      guard case .throttled = error else { throw error }
      let export = try context.reader.export(of: account, at: context.now)
      return try context.page(
        ExportPage(export: export, isTooOften: true), status: .tooManyRequests)
    }
    context.app.background.wake()
    return context.redirect(to: "/account/export")
  }
}
