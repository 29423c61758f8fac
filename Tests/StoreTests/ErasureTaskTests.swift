import Model
import Testing

@testable import Store

struct ErasureTaskTests {
  private let site: TestSite
  private let ada: ID<Account>
  private let noon = TestSite.noon

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    try site.store.deletePost(try site.post("regretted", by: ada), by: ada, at: noon)
  }

  private func take(at: Timestamp) throws -> BackgroundTask? {
    if case .task(let task) = try site.store.takeTask(at: at, lease: 60) { task } else { nil }
  }

  @Test func `an erasure that is asked for while it goes on goes on, and comes once more`() throws {
    let due = noon.adding(seconds: 3_600)
    #expect(try take(at: noon) == nil)
    let task = try #require(try take(at: due))
    // It asks for an erasure of what it takes the place of.
    try site.store.askForExport(of: ada, at: due)
    try site.store.keep(task, TaskProgress(done: 0, total: 0), at: due, lease: 60)
    try site.store.finishErasure(task)

    let next = try #require(try take(at: due))
    #expect(next.kind == .erasure(coversSearch: true))
    try site.store.finishErasure(next)
    #expect(try take(at: due)?.kind == .export(ada))
  }

  @Test func `what a process that has it ends, one that had it before does not`() throws {
    let due = noon.adding(seconds: 3_600)
    let first = try #require(try take(at: due))
    let later = due.adding(seconds: 60)
    let second = try #require(try take(at: later))
    #expect(throws: StoreError.notFound) {
      try site.store.keep(first, TaskProgress(done: 0, total: 0), at: later, lease: 60)
    }
    try site.store.finishErasure(first)
    #expect(try take(at: later) == nil)
    try site.store.keep(second, TaskProgress(done: 0, total: 0), at: later, lease: 60)
    try site.store.finishErasure(second)
    #expect(try site.store.takeTask(at: later, lease: 60) == .nothing(until: nil))
  }
}
