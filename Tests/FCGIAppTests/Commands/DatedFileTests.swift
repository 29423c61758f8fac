import Foundation
import Model
import Testing

@testable import FCGIApp

struct DatedFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("dated-\(UUID().uuidString)")
  /// 2026-11-21T08:05:09Z.
  private let moment = Timestamp(milliseconds: 1_795_248_309_000)

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func touch(_ names: String...) throws {
    for name in names { try Data().write(to: folder.appendingPathComponent(name)) }
  }

  private var backups: DatedFile { DatedFile(of: "/srv/club.db", in: folder.path) }

  @Test func `a name says which database, when, and on what occasion`() {
    #expect(backups.path(at: moment) == "\(folder.path)/club-2026-11-21T080509Z.db")
    let aside = DatedFile(of: "/srv/club.db", occasion: "before-restore")
    #expect(aside.path(at: moment) == "/srv/club-before-restore-2026-11-21T080509Z.db")
  }

  @Test func `a name that is taken is not given again`() throws {
    try touch("club-2026-11-21T080509Z.db", "club-2026-11-21T080510Z.db")
    #expect(backups.path(at: moment) == "\(folder.path)/club-2026-11-21T080511Z.db")
  }

  @Test func `only dated files of this database are counted, the newest first`() throws {
    try touch(
      "club-2026-11-21T080509Z.db", "club-2026-12-01T000000Z.db", "club-2025-12-31T235959Z.db")
    try touch(
      "club.db", "club-before-restore-2026-11-21T080509Z.db", "chess-2026-11-21T080509Z.db",
      "club-2026-11-21T080509Z.db.part", "club-old.db", "my-club-2026-11-21T080509Z.db")
    #expect(
      try backups.all() == [
        "\(folder.path)/club-2026-12-01T000000Z.db", "\(folder.path)/club-2026-11-21T080509Z.db",
        "\(folder.path)/club-2025-12-31T235959Z.db",
      ])
  }
}
