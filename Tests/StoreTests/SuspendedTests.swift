import Model
import Testing

@testable import Store

struct SuspendedTests {
  let site: TestSite
  let noon = TestSite.noon

  init() throws { site = try TestSite() }

  @Test func `the suspended are listed, and nobody else`() throws {
    let people = try ["ada", "grace", "ken"].map { try site.join($0) }
    _ = try site.join("linus")
    for person in people { try site.store.suspend(person, by: nil, at: noon) }
    try site.store.reinstate(people[1], by: nil, at: noon)
    let first = try site.reader.suspendedAccounts(CursorRequest(limit: 1))
    let second = try site.reader.suspendedAccounts(
      CursorRequest(first.next, limit: 1))
    #expect((first.elements + second.elements).map(\.account.id) == [people[2], people[0]])
    #expect(second.next == nil)
    #expect(try site.reader.suspendedAccount(handle: TestSite.handle("ADA"))?.id == people[0])
    #expect(try site.reader.suspendedAccount(handle: TestSite.handle("grace")) == nil)
    #expect(try site.reader.suspendedAccount(handle: TestSite.handle("nobody")) == nil)
  }
}
