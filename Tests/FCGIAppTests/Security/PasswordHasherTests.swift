import Crypto
import Testing

@testable import FCGIApp

@Suite struct PasswordHasherTests {
  private static let cheap = Scrypt.Cost(logN: 4, r: 8, p: 1)
  private let hasher: PasswordHasher

  init() throws { hasher = try PasswordHasher(cost: Self.cheap, room: WaitingRoom(capacity: 3)) }

  @Test func `the right password belongs to its hash, another does not`() throws {
    let hash = try hasher.hash("analytical engine")
    #expect(try hasher.check("analytical engine", against: hash))
    #expect(try !hasher.check("analytical engine ", against: hash))
    #expect(try !hasher.check("", against: hash))
  }

  @Test func `the same password never has the same hash twice`() throws {
    #expect(try hasher.hash("analytical engine") != hasher.hash("analytical engine"))
  }

  @Test(arguments: [nil, "", "nonsense", "$scrypt$ln=4,r=8,p=1$$"])
  func `nobody's password is never right`(stored: String?) throws {
    #expect(try !hasher.check("analytical engine", against: stored))
  }

  @Test func `a hash made at another cost is outdated, and still good`() throws {
    let old = try PasswordHasher(
      cost: Scrypt.Cost(logN: 5, r: 8, p: 1), room: WaitingRoom(capacity: 2)
    )
    .hash("analytical engine")
    #expect(hasher.isOutdated(old))
    #expect(try hasher.check("analytical engine", against: old))
    #expect(try !hasher.isOutdated(hasher.hash("analytical engine")))
  }
}
