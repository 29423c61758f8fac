import Model
import Store
import Views
import Web

/// The apps that one has let in, and one's own.
enum AppList {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try context.page(try page(in: context, viewer))
  }

  static func page(
    in context: Context, _ viewer: Viewer, entries: AppsPage.Entries = AppsPage.Entries(),
    faults: FormFaults = FormFaults()
  ) throws -> AppsPage {
    AppsPage(
      access: try context.reader.appAccess(of: viewer.account.id, at: context.now),
      own: try context.reader.clients(of: viewer.account.id), entries: entries, faults: faults)
  }
}
