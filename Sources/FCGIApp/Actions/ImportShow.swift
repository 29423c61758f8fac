import Model
import Store
import Views
import Web

/// What has become of the archive that one has sent.
enum ImportShow {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    guard context.app.archives != nil else { throw HTTPError.notFound }
    return try context.importPage(of: viewer, viewer.account.hasProfile ? [] : .profile)
  }
}

extension Context {
  /// - Parameters:
  ///   - choice: what is ticked.
  ///   - fault: why what was sent just now was not accepted.
  func importPage(
    of viewer: Viewer, _ choice: ImportChoice, fault: ImportPage.Fault? = nil, status: Status = .ok
  ) throws -> Response {
    try page(
      ImportPage(
        current: try reader.import(into: viewer.account.id, at: now),
        limit: app.configuration.limitImport, choice: choice, fault: fault),
      status: status)
  }
}

extension Account {
  /// Whether an archive's profile would take the place of something.
  fileprivate var hasProfile: Bool { !bio.isEmpty || avatar != nil || header != nil }
}
