import Model
import Pictures
import Store
import Zip

/// Takes an archive into an account: looks at all of it before anything comes in. Then come the profile, the posts in
/// their order, a few at a time, and last the people, of whom those who are told of a follow find the rest there.
struct ImportTaker {
  /// Posts or people that come in with one change.
  static let batch = 25

  let store: Store
  let reader: Reader
  let zip: ZipTool
  /// Nil where nobody can send pictures: then posts and the profile come without theirs.
  let pictures: PictureMaker?
  let configuration: Configuration
  let clock: @Sendable () -> Timestamp

  /// Blocks until it is done.
  /// - Parameters:
  ///   - choice: what comes in beside posts.
  ///   - workshop: a folder for what comes out of it; it must not be there yet, and is not afterwards.
  ///   - progress: told now and then how far it is; what it throws ends the work, which can be begun again.
  /// - Returns: what was left out and why. How many posts and people were taken, the store has counted.
  /// - Throws: `ImportFault` if nothing of it is taken.
  func take(
    _ file: String, _ choice: ImportChoice, into account: ID<Account>, in workshop: String,
    progress: (TaskProgress) throws -> Void
  ) throws -> ImportReport {
    let inspection = try ImportInspection(in: workshop, limit: configuration.importLimit)
    do {
      try zip.unpack(file, for: inspection)
    } catch is ZipTool.Damaged {
      throw ImportFault.noArchive
    }
    let archived = try ArchivedAccount(inspection.account)
    guard let posts = inspection.list(named: ArchiveFormat.posts) else { throw ImportFault.damaged }
    let profile = choice.contains(.profile) ? try archived.profile() : nil
    let people = choice.contains(.people) ? try checkedPeople(of: inspection) : []
    let postCount = try checkedPostCount(of: posts)
    let total = postCount + people.reduce(0) { $0 + $1.handles.count }
    try progress(TaskProgress(done: 0, total: total))

    var report = ImportReport()
    if let profile { try bring(profile, of: inspection, into: account, &report) }
    try bringPosts(at: posts, of: inspection, into: account, &report) {
      try progress(TaskProgress(done: $0, total: total))
    }
    try bring(people, into: account, &report) {
      try progress(TaskProgress(done: postCount + $0, total: total))
    }
    return report
  }

  /// Made anew, as every picture is that somebody sends; nil if that cannot be.
  /// - Parameter name: of the archive's file.
  func picture(
    _ name: String, for use: PictureUse, of inspection: ImportInspection
  ) -> PictureMaker.Made? {
    guard let pictures, let path = inspection.picture(named: name) else { return nil }
    return try? pictures.make(ofFileAt: path, for: use) { hash in
      try store.noteStray(hash, at: clock())
    }
  }
}
