import Model
import Store

extension ImportTaker {
  /// Those whom the archive names, by list. All of its lists are lists of people.
  func checkedPeople(
    of inspection: ImportInspection
  ) throws -> [(list: BroughtList, handles: [Handle])] {
    try BroughtList.allCases.compactMap { list in
      guard let path = inspection.list(named: ArchiveFormat.list(list)) else { return nil }
      var lines = try ImportLines(at: path)
      var handles: [Handle] = []
      while let line = try lines.next() {
        handles.append(try ArchivedPerson(line).handle)
        guard handles.count <= ArchivedPerson.limit else { throw ImportFault.tooManyPeople }
      }
      return (list, handles)
    }
  }

  /// - Parameter progress: told how many are done.
  func bring(
    _ people: [(list: BroughtList, handles: [Handle])], into account: ID<Account>,
    _ report: inout ImportReport, progress: (Int) throws -> Void
  ) throws {
    var done = 0
    for (list, handles) in people {
      for start in stride(from: 0, to: handles.count, by: Self.batch) {
        let part = Array(handles[start...].prefix(Self.batch))
        report.people.add(try store.bring(part, list, into: account, at: clock()))
        done += part.count
        try progress(done)
      }
    }
  }
}
