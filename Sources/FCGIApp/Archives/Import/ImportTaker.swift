import Foundation
import Logging
import Model
import Pictures
import Store
import Zip

/// Takes an archive into an account: looks at all of it before the first post comes in, then brings the posts in, in
/// their order, a few at a time.
struct ImportTaker {
  /// Posts that come in with one change.
  private static let batch = 25

  let store: Store
  let reader: Reader
  let zip: ZipTool
  /// Nil where nobody can send pictures: then posts come without theirs.
  let pictures: PictureMaker?
  let configuration: Configuration
  let clock: @Sendable () -> Timestamp

  /// Blocks until it is done.
  /// - Parameters:
  ///   - workshop: a folder for what comes out of it; it must not be there yet, and is not afterwards.
  ///   - progress: told now and then how far it is; what it throws ends the work, which can be begun again.
  /// - Returns: what was left out and why. What was taken, the store has counted.
  /// - Throws: `ImportFault` if nothing of it is taken.
  func take(
    _ file: String, into account: ID<Account>, in workshop: String,
    progress: (TaskProgress) throws -> Void
  ) throws -> ImportReport {
    let inspection = try ImportInspection(in: workshop, limit: configuration.importLimit)
    do {
      try zip.unpack(file, for: inspection)
    } catch is ZipTool.Damaged {
      throw ImportFault.noArchive
    }
    try ArchiveHeading.check(inspection.account)
    guard inspection.kept.contains(ArchiveFormat.posts) else { throw ImportFault.damaged }
    let total = try checkedCount(of: inspection.posts)
    try progress(TaskProgress(done: 0, total: total))
    return try bring(inspection, into: account, total: total, progress: progress)
  }

  /// How many posts there are, all of which are posts.
  private func checkedCount(of posts: String) throws -> Int {
    var lines = try ImportLines(at: posts)
    var count = 0
    while let line = try lines.next() {
      _ = try ArchivedPost(line)
      count += 1
    }
    return count
  }

  private func bring(
    _ inspection: ImportInspection, into account: ID<Account>, total: Int,
    progress: (TaskProgress) throws -> Void
  ) throws -> ImportReport {
    var report = ImportReport()
    var waiting: [BroughtPost] = []
    var lines = try ImportLines(at: inspection.posts)
    var done = 0
    while let line = try lines.next() {
      let post = try ArchivedPost(line)
      if let brought = try self.post(post, of: inspection, by: account, &report) {
        waiting.append(brought)
        if !brought.pictures.isEmpty { try progress(TaskProgress(done: done, total: total)) }
      }
      done += 1
      guard waiting.count == Self.batch else { continue }
      report.known += try store.publish(waiting, broughtBy: account, at: clock())
      waiting = []
      try progress(TaskProgress(done: done, total: total))
    }
    report.known += try store.publish(waiting, broughtBy: account, at: clock())
    return report
  }

  /// Nil, and counted, for what does not come in.
  private func post(
    _ post: ArchivedPost, of inspection: ImportInspection, by account: ID<Account>,
    _ report: inout ImportReport
  ) throws -> BroughtPost? {
    guard try !reader.hasBrought(post.address, account) else {
      report.known += 1
      return nil
    }
    do throws(TextFault) {
      let text = try PostText(post.text, limit: configuration.postMaxLength)
      let warning = try ContentWarning(post.warning)
      var pictures: [Picture] = []
      for (file, description) in post.pictures {
        if let picture = picture(file, description, of: inspection) {
          pictures.append(picture)
        } else {
          report.picturesLost += 1
        }
      }
      return BroughtPost(
        origin: PostOrigin(address: post.address, publishedAt: min(post.publishedAt, clock())),
        text: text, warning: warning, visibility: post.visibility, answers: post.answers,
        pictures: pictures)
    } catch {
      if case .tooLong = error { report.tooLong += 1 } else { report.unusable += 1 }
      return nil
    }
  }

  /// Made anew, as every picture is that somebody sends; nil if that cannot be.
  private func picture(
    _ file: String, _ description: String, of inspection: ImportInspection
  ) -> Picture? {
    guard let pictures, let path = inspection.picture(named: file) else { return nil }
    let made = try? pictures.make(ofFileAt: path, for: .post) { hash in
      try store.noteStray(hash, at: clock())
    }
    guard let made else { return nil }
    let alt = (try? AltText(description))?.text ?? ""
    return Picture(hash: made.hash, width: made.width, height: made.height, alt: alt)
  }
}
