import Model
import Pictures
import Store
import Views
import Web

/// Takes the archive that somebody has sent, to look at it when nobody waits.
enum ImportCreate {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    guard let archives = context.app.archives else { throw HTTPError.notFound }
    let choice = try context.importChoice()
    guard let file = context.uploads?.files(of: "archive").first?.file, file.size > 0 else {
      return try context.importPage(
        of: viewer, choice, fault: .noFile, status: .unprocessableContent)
    }
    guard !file.isTooLarge else {
      return try context.importPage(
        of: viewer, choice, fault: .tooLarge, status: .unprocessableContent)
    }
    let name = ArchiveFolder.sentPrefix + (try archives.folder.newName())
    do throws(StoreError) {
      try context.app.store.askForImport(
        of: name, choice, into: viewer.account.id, at: context.now)
    } catch {
      switch error {
      case .throttled:
        return try context.importPage(
          of: viewer, choice, fault: .tooOften, status: .tooManyRequests)
      case .tooMany:
        return try context.importPage(
          of: viewer, choice, fault: .another, status: .unprocessableContent)
      default: throw error
      }
    }
    try archives.folder.keep(file.path, as: name)
    context.app.background.wake()
    return context.redirect(to: "/account/import")
  }
}

extension Context {
  fileprivate func importChoice() throws -> ImportChoice {
    let form = try form()
    var choice: ImportChoice = []
    if form["profile"] != nil { choice.insert(.profile) }
    if form["people"] != nil { choice.insert(.people) }
    return choice
  }
}
