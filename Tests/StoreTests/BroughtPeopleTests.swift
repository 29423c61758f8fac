import Model
import Testing

@testable import Store

struct BroughtPeopleTests {
  private let site: TestSite
  private let ada: ID<Account>
  private let grace: ID<Account>

  init() throws {
    site = try TestSite()
    ada = try site.join("ada")
    grace = try site.join("grace")
  }

  private func bring(_ list: BroughtList, _ handles: String...) throws -> BroughtPeople {
    try site.store.bring(
      handles.map { try TestSite.handle($0) }, list, into: ada, at: TestSite.noon)
  }

  @Test func `handles are found whatever their case, and nobody is their own`() throws {
    let people = try bring(.following, "GRACE", "grace", "ada", "nobody")
    #expect(people.followed == 1 && people.known == 1 && people.missing == 1)
    #expect(people.missingNames.map(\.text) == ["nobody"])
    #expect(try site.reader.account(grace)?.followerCount == 1)
  }

  @Test func `who is suspended or deleted is not there`() throws {
    let linus = try site.join("linus")
    try site.store.suspend(grace, by: nil, at: TestSite.noon)
    try site.store.deleteAccount(linus, by: nil, at: TestSite.noon)
    for list in BroughtList.allCases {
      #expect(try bring(list, "grace", "linus").missing == 2)
    }
  }

  @Test func `a block ends follows, as by hand`() throws {
    try site.store.follow(ada, by: grace, at: TestSite.noon)
    #expect(try bring(.blocked, "grace").blocked == 1)
    #expect(try site.reader.account(ada)?.followerCount == 0)
    #expect(try bring(.muted, "grace").missing == 1)
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `nobody follows more than one can`() throws {
    try site.outsider().use { db in
      try db.run("UPDATE accounts SET following_count = \(Follow.limit) WHERE handle = 'ada'")
    }
    let people = try bring(.following, "grace")
    #expect(people.tooMany == 1 && people.followed == 0)
  }

  @Test func `a suspended account brings nobody along`() throws {
    try site.store.suspend(ada, by: nil, at: TestSite.noon)
    #expect(throws: StoreError.notAllowed) { try bring(.following, "grace") }
  }

  @Test func `of many who are not found some are named`() throws {
    var all = BroughtPeople()
    for number in 0..<150 { all.add(try bring(.following, "nobody\(number)")) }
    #expect(all.missing == 150 && all.missingNames.count == BroughtPeople.nameLimit)
  }
}
