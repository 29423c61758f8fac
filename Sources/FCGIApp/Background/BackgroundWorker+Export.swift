import Foundation
import Logging
import Model
import Store

extension BackgroundWorker {
  /// Makes the archive of an account, and says that it is there.
  func export(_ account: ID<Account>, for task: BackgroundTask) throws {
    guard let archives = Archives(configuration) else { throw ArchivesAreOff() }
    let reader = try store.reader()
    guard let owner = try reader.registeredAccount(account) else { throw StoreError.notFound }
    let folder = archives.folder
    try folder.make()
    let name = try folder.newName()
    let workshop = "\(folder.workshop)/\(UUID().uuidString)"
    try? FileManager.default.removeItem(atPath: folder.workshop)
    try FileManager.default.createDirectory(
      atPath: folder.workshop, withIntermediateDirectories: true)
    let part = "\(workshop).zip"
    let bytes = try archives.exportMaker(for: owner, reading: reader, at: clock())
      .make(of: owner, to: part, in: workshop) { try goOn(with: task, $0) }
    try folder.keep(part, as: name)
    do {
      try store.finish(task, of: account, file: name, bytes: bytes, at: clock())
    } catch {
      try? FileManager.default.removeItem(atPath: folder.file(name))
      throw error
    }
    log.info(
      "an archive was made",
      metadata: ["account": "\(account)", "bytes": .stringConvertible(bytes)])
  }
}

/// What was asked for while it could be done cannot be done any more.
struct ArchivesAreOff: Error, CustomStringConvertible {
  let description = "bsdtar cannot be run any more"
}
