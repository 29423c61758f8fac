import Model
import Testing
import Views

extension EveryPage {
  /// The pages about archives in every state, and those in an archive.
  func archivePages(_ frame: Frame) throws -> Rendered {
    var post = try Fixtures.post(name: text, text: text)
    post.warning = StoredText(text)
    post.origin = text
    post.pictures = Fixtures.pictures(alt: text)
    post.answered = AnsweredPost(id: ID(7), author: post.author.handle)
    var person = try Fixtures.portrayed()
    person.broughtCount = 3
    let file = ArchiveFile(name: text, bytes: 1_234_567, expiresAt: Fixtures.now)
    let exports: [Export.State] = [
      .underway(TaskProgress(done: 0, total: 0)), .underway(TaskProgress(done: 1, total: 2)),
      .underway(TaskProgress(done: 2, total: 2)), .ready(file), .failed,
    ]
    var report = ImportReport()
    (report.taken, report.known, report.tooLong) = (5, 4, 3)
    (report.unusable, report.picturesLost, report.hasProfile) = (2, 1, true)
    report.people = BroughtPeople(missingNames: [person.handle])
    (report.people.followed, report.people.muted, report.people.blocked) = (5, 4, 3)
    (report.people.known, report.people.tooMany, report.people.missing) = (2, 1, 2)
    let imports: [Import.State] =
      [
        .underway(TaskProgress(done: 0, total: 0)), .underway(TaskProgress(done: 1, total: 2)),
        .finished(Fixtures.now),
      ] + ImportFault.allCases.map { .refused($0) }
    return exports.map { state in
      let export = Export(askedAt: Fixtures.now, state: state)
      return ("export \(state)", frame.render(ExportPage(export: export)))
    }
      + imports.map { state in
        let current = Import(askedAt: Fixtures.now, state: state, report: report)
        return ("import \(state)", frame.render(ImportPage(current: current, limit: 512)))
      } + [
        ("export, too often", frame.render(ExportPage(export: nil, isTooOften: true))),
        ("import of nothing", frame.render(ImportPage(current: nil, limit: 1, fault: .noFile))),
        (
          "brought along",
          frame.render(BroughtPage(person: person, listing: Fixtures.listing([post])))
        ),
        (
          "person who brought some", frame.render(Fixtures.personPage(person, Fixtures.listing([])))
        ),
      ]
  }
}
