import Crypto
import Foundation
import Testing

@testable import FCGIApp

@Suite struct PasswordHasherTests {
  private static let cheap = Scrypt.Cost(logN: 4, r: 8, p: 1)
  private let hasher: PasswordHasher

  init() throws { hasher = try PasswordHasher(cost: Self.cheap, queue: 1) }

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

  @Test func `two work at a time, and who finds the queue full is refused at once`() throws {
    let hasher = try PasswordHasher(cost: Self.cheap, queue: 0)
    let working = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    let ended = DispatchGroup()
    for _ in 1...2 {
      ended.enter()
      Thread.detachNewThread {
        try? hasher.takingTurns {
          working.signal()
          mayEnd.wait()
        }
        ended.leave()
      }
      working.wait()
    }
    #expect(throws: PasswordHasher.Busy.self) { try hasher.hash("analytical engine") }
    for _ in 1...2 { mayEnd.signal() }
    ended.wait()
    #expect(try hasher.check("analytical engine", against: hasher.hash("analytical engine")))
  }

  @Test func `a hash made at another cost is outdated, and still good`() throws {
    let old = try PasswordHasher(cost: Scrypt.Cost(logN: 5, r: 8, p: 1), queue: 0)
      .hash("analytical engine")
    #expect(hasher.isOutdated(old))
    #expect(try hasher.check("analytical engine", against: old))
    #expect(try !hasher.isOutdated(hasher.hash("analytical engine")))
  }
}
