import Foundation
import Glibc
import Model
import Pictures
import Store
import Views
import Zip

/// Makes the archive of an account: what it has written and done, as JSON for programs and as pages for people, and its
/// pictures. In parts, so that an account of a hundred thousand posts takes no more memory than a small one.
struct ExportMaker {
  /// How many elements of a list are in memory.
  private static let part = 500

  let reader: Reader
  let media: PictureFolder
  let zip: ZipTool
  /// The site's stylesheet.
  let stylesheet: String
  let site: ArchiveSite
  let now: Timestamp

  /// Blocks until the archive is written, and on the disk.
  /// - Parameters:
  ///   - target: a file that is not there yet.
  ///   - workshop: a folder for what goes into it; it must not be there yet, and is not afterwards.
  ///   - progress: told now and then how far it is; what it throws ends the work.
  /// - Returns: its size in bytes.
  func make(
    of account: Account, to target: String, in workshop: String,
    progress: (TaskProgress) throws -> Void
  ) throws -> Int {
    let stage = try ExportStage(in: workshop, at: now)
    let total = try reader.exportedPostCount(of: account.id)
    try progress(TaskProgress(done: 0, total: total))
    try addAccount(account, to: stage)
    let newest = try addPosts(of: account, to: stage) { done in
      try progress(TaskProgress(done: min(done, total), total: total))
    }
    try addPeople(account.id, to: stage)
    try addReactions(account.id, to: stage)
    try addReports(account.id, to: stage)
    try addSignIns(account.id, to: stage)
    try stage.add(
      ArchiveFormat.index,
      ArchiveIndexPage(account: account, postCount: newest.count, newest: newest.posts)
        .document(of: site).bytes)
    try stage.add(
      ArchiveFormat.style, [UInt8](Data(contentsOf: URL(fileURLWithPath: stylesheet))))
    try stage.add(ArchiveFormat.pattern, Identicon(of: account.handle).svg.bytes)
    for picture in [account.avatar, account.header].compactMap(\.self) {
      try stage.add(picture, from: media)
    }
    do {
      try zip.pack(stage.manifest, to: target) {
        try progress(TaskProgress(done: total, total: total))
      }
      var status = stat()
      guard stat(target, &status) == 0 else { throw ArchiveFolder.Failure(target) }
      return Int(status.st_size)
    } catch {
      unlink(target)
      throw error
    }
  }

  private func addAccount(_ account: Account, to stage: ExportStage) throws {
    try stage.add(
      ArchiveFormat.account, AccountJSON(account: account, site: site, madeAt: now).bytes)
  }

  /// - Returns: how many there are, and the latest of them.
  private func addPosts(
    of account: Account, to stage: ExportStage, progress: (Int) throws -> Void
  ) throws -> (count: Int, posts: [Post]) {
    var pages = ExportPages(stage: stage, site: site, author: account)
    try stage.addList(ArchiveFormat.posts) { list in
      var last: ID<Post>?
      while true {
        let part = try reader.exportedPosts(of: account.id, after: last, limit: Self.part)
        for exported in part {
          try list.add(JSONLine(exported, origin: site.origin))
          for picture in exported.post.pictures { try stage.add(picture.hash, from: media) }
          try pages.add(exported.post)
        }
        try progress(pages.count)
        guard part.count == Self.part else { break }
        last = part.last?.post.id
      }
    }
    return try (pages.count, pages.finish())
  }

  private func addPeople(_ account: ID<Account>, to stage: ExportStage) throws {
    let lists = [
      (ArchiveFormat.following, reader.exportedFollowing),
      (ArchiveFormat.followers, reader.exportedFollowers),
      (ArchiveFormat.muted, reader.exportedMutes), (ArchiveFormat.blocked, reader.exportedBlocks),
    ]
    for (name, people) in lists {
      try addList(
        name, to: stage, key: \.id, { try people(account, $0, Self.part) },
        as: { JSONLine($0, origin: site.origin) })
    }
  }

  private func addReactions(_ account: ID<Account>, to stage: ExportStage) throws {
    let lists: [(String, Reactions)] = [
      ("likes.json", .like), ("bookmarks.json", .bookmark), ("boosts.json", .boost),
    ]
    for (name, kind) in lists {
      try addList(
        name, to: stage, key: \.id,
        { try reader.exportedReactions(kind, of: account, after: $0, limit: Self.part) },
        as: { JSONLine($0, origin: site.origin) })
    }
  }

  private func addReports(_ account: ID<Account>, to stage: ExportStage) throws {
    try addList(
      "reports.json", to: stage, key: \.id,
      { try reader.exportedReports(by: account, after: $0, limit: Self.part) },
      as: { JSONLine($0, origin: site.origin) })
  }

  /// Where the account is signed in, and the apps that its owner has registered.
  private func addSignIns(_ account: ID<Account>, to stage: ExportStage) throws {
    try stage.addList("sessions.json") { list in
      for session in try reader.exportedSessions(of: account, at: now) {
        try list.add(JSONLine(session.session, app: session.app))
      }
    }
    try stage.addList("apps.json") { list in
      for client in try reader.clients(of: account) { try list.add(JSONLine(client)) }
    }
  }

  private func addList<Element>(
    _ name: String, to stage: ExportStage, key: (Element) -> ID<Element>,
    _ part: (_ last: ID<Element>?) throws -> [Element], as line: (Element) -> JSONLine
  ) throws {
    try stage.addList(name) { list in
      var last: ID<Element>?
      while case let elements = try part(last), !elements.isEmpty {
        for element in elements { try list.add(line(element)) }
        last = elements.last.map(key)
      }
    }
  }
}
