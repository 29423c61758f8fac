import Foundation
import Logging
import Model
import Store

extension BackgroundWorker {
  /// Takes the archive in that was sent for an account, and says what became of it.
  func takeIn(_ account: ID<Account>, for task: BackgroundTask) throws {
    guard let archives = Archives(configuration) else { throw ArchivesAreOff() }
    let reader = try store.reader()
    guard let file = try reader.importFile(of: account) else { throw StoreError.notFound }
    let folder = archives.folder
    try? FileManager.default.removeItem(atPath: folder.workshop)
    let before = try reader.import(into: account, at: clock())?.report ?? ImportReport()
    let taker = ImportTaker(
      store: store, reader: reader, zip: archives.zip, pictures: configuration.pictures,
      configuration: configuration, clock: clock)
    do {
      var report = try taker.take(
        folder.file(file.name), file.choice, into: account,
        in: "\(folder.workshop)/\(UUID().uuidString)"
      ) { try goOn(with: task, $0) }
      // Somebody had begun with it, and was ended.
      report.known -= before.taken
      report.people.known = max(0, report.people.known - before.people.taken)
      try store.finish(task, into: account, report, at: clock())
      log.info("an archive was taken in", metadata: ["account": "\(account)"])
    } catch let fault as ImportFault {
      try store.finish(task, into: account, ImportReport(), fault: fault, at: clock())
      log.info(
        "an archive was refused",
        metadata: ["account": "\(account)", "because": "\(fault.rawValue)"])
    }
    try? FileManager.default.removeItem(atPath: folder.file(file.name))
  }
}
