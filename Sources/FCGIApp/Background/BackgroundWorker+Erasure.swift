import Foundation
import Logging
import Model
import Pictures
import Store

extension BackgroundWorker {
  func erase(coversSearch: Bool, for task: BackgroundTask) throws {
    try Erasure(configuration: configuration, store: store).run(
      coversSearch: coversSearch, at: clock()
    ) { try goOn(with: task, TaskProgress(done: 0, total: 0)) }
    try store.finishErasure(task)
    log.info("what was deleted is erased", metadata: ["search": .stringConvertible(coversSearch)])
  }
}

/// Takes what was deleted out of the places where nobody reads: files that nothing points at, old pieces of the search
/// index, the write-ahead log.
struct Erasure {
  /// The log could not be emptied, because somebody reads it all the time.
  struct LogInUse: Error {}

  let configuration: Configuration
  let store: Store

  /// - Parameters:
  ///   - coversSearch: whether from the search index too, all of which is written anew for that.
  ///   - step: called between two steps; what it throws ends the work.
  func run(coversSearch: Bool, at now: Timestamp, step: () throws -> Void) throws {
    let date = Date(timeIntervalSince1970: TimeInterval(now.milliseconds) / 1000)
    try store.removeExpiredArchives(at: now)
    try ArchiveFolder(configuration.archives)
      .removeAll(except: try store.reader().archiveFiles())
    try step()
    let pictures = PictureFolder(configuration.media)
    try pictures.removeLeftovers(at: date)
    try PictureFolder(configuration.archives).removeLeftovers(at: date)
    while try !store.removeStrays(at: now, { try pictures.remove($0) }) { try step() }
    if coversSearch {
      var isFirst = true
      while try !store.rewriteSearchIndex(isFirst: isFirst) {
        isFirst = false
        try step()
      }
    }
    guard try store.emptyLog() else { throw LogInUse() }
  }
}
