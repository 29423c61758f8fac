import Model
import Views
import Web

/// Shows one's own profile to change.
enum ProfileEdit {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try context.page(
      ProfilePage(
        account: viewer.account, entries: ProfilePage.Entries(viewer.account),
        version: viewer.account.version))
  }
}
