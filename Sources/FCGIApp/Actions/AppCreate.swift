import Crypto
import Model
import Store
import Views
import Web

/// Registers an app of one's own.
enum AppCreate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    let entries = AppsPage.Entries(
      name: try context.field(.name), redirects: try context.field(.redirects),
      isConfidential: try context.form()["confidential"] != nil)
    var faults = FormFaults()
    let name = faults.check(.name) { () throws(TextFault) in try AppName(entries.name) }
    let redirects = faults.check(.redirects) { () throws(TextFault) in
      try redirectURIs(entries)
    }
    guard let name, let redirects else { return try refused(entries, faults, context, viewer) }
    do {
      let client = try context.app.store.register(
        NewClient(
          clientID: try Randomness.clientID(), owner: viewer.account.id, name: name,
          redirectURIs: redirects, isConfidential: entries.isConfidential),
        at: context.now)
      context.audit(.appRegistered, of: viewer.account.id, ["app": "\(client.id)"])
      return context.redirect(to: "/apps/\(client.id)", flash: .appRegistered)
    } catch StoreError.tooMany(let limit) {
      faults[.name] = .tooMany(limit: limit)
      return try refused(entries, faults, context, viewer)
    }
  }

  /// An app that acts for its owner alone needs none.
  private static func redirectURIs(_ entries: AppsPage.Entries) throws(TextFault) -> [RedirectURI] {
    let lines = entries.redirects.split(whereSeparator: \.isNewline)
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    let addresses = lines.compactMap(RedirectURI.init)
    guard addresses.count == lines.count else { throw .wrongForm }
    guard addresses.count <= Client.redirectLimit else {
      throw .tooMany(limit: Client.redirectLimit)
    }
    guard !addresses.isEmpty || entries.isConfidential else { throw .empty }
    return addresses
  }

  private static func refused(
    _ entries: AppsPage.Entries, _ faults: FormFaults, _ context: Context, _ viewer: Viewer
  ) throws -> Response {
    try context.page(
      try AppList.page(in: context, viewer, entries: entries, faults: faults),
      status: .unprocessableContent)
  }
}
