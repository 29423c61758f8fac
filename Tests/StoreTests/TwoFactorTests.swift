import Model
import Testing

@testable import Store

struct TwoFactorTests {
  let site: TestSite
  let linus: ID<Account>
  let ada: ID<Account>
  let noon = TestSite.noon
  private let secret = [UInt8](repeating: 7, count: 20)

  init() throws {
    site = try TestSite()
    linus = try site.join("linus", role: .administrator)
    ada = try site.join("ada")
  }

  private func enable(step: Int64 = 100) throws {
    try site.store.enableTwoFactor(
      of: ada, secret: secret, step: step, recoveryHashes: [1, 2].map(TestSite.tokenHash),
      at: noon)
  }

  private func use(_ proof: TwoFactorProof, of account: ID<Account>? = nil) throws -> Bool {
    try site.store.use(proof, of: account ?? ada, at: noon)
  }

  private func types() throws -> [String] {
    try site.reader.events(limit: 100).filter { $0.stream.value == ada.value }
      .map(\.happening.type)
  }

  @Test func `it is on once, and the log says when`() throws {
    #expect(try site.reader.twoFactor(of: ada) == nil)
    #expect(try site.reader.credential(login: "ada")?.hasTwoFactor == false)
    try enable()
    #expect(try site.reader.twoFactor(of: ada) == TwoFactor(secret: secret, recoveryCodes: 2))
    #expect(try site.reader.credential(login: "ada")?.hasTwoFactor == true)
    #expect(throws: StoreError.stale) { try enable() }
    try site.store.disableTwoFactor(of: ada, by: ada, at: noon)
    #expect(try site.reader.twoFactor(of: ada) == nil)
    #expect(throws: StoreError.notFound) {
      try site.store.disableTwoFactor(of: ada, by: ada, at: noon)
    }
    #expect(try types() == ["AccountRegistered", "TwoFactorEnabled", "TwoFactorDisabled"])
    #expect(try site.count("recovery_codes") == 0)
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `a profile can be changed after it has been switched on`() throws {
    try enable()
    let version = try #require(try site.reader.account(ada)).version
    try site.store.changeProfile(
      of: ada, to: ProfileChanged(name: "A", bio: "", email: nil), seen: version, by: ada,
      at: noon)
  }

  @Test func `each code counts once, and none from before it`() throws {
    try enable(step: 100)
    #expect(try !use(.code(step: 100)), "the one that switched it on")
    #expect(try !use(.code(step: 99)))
    #expect(try use(.code(step: 101)))
    #expect(try !use(.code(step: 101)))
    #expect(try use(.code(step: 103)))
    #expect(try !use(.code(step: 102)))
  }

  @Test func `each recovery code counts once, for its account alone`() throws {
    try enable()
    let code = TwoFactorProof.recoveryCode(hash: TestSite.tokenHash(1))
    #expect(try !use(code, of: linus))
    #expect(try use(code))
    #expect(try !use(code))
    #expect(try site.reader.twoFactor(of: ada)?.recoveryCodes == 1)
    #expect(try types().last == "RecoveryCodeUsed")
  }

  @Test func `new recovery codes make the old ones worthless`() throws {
    #expect(throws: StoreError.notFound) {
      try site.store.renewRecoveryCodes(of: ada, hashes: [], at: noon)
    }
    try enable()
    try site.store.renewRecoveryCodes(of: ada, hashes: [TestSite.tokenHash(9)], at: noon)
    #expect(try !use(.recoveryCode(hash: TestSite.tokenHash(1))))
    #expect(try use(.recoveryCode(hash: TestSite.tokenHash(9))))
  }

  @Test func `nobody but its owner, an administrator and the operator switches it off`() throws {
    let grace = try site.join("grace", role: .moderator)
    try enable()
    #expect(throws: StoreError.notAllowed) {
      try site.store.disableTwoFactor(of: ada, by: grace, at: noon)
    }
    try site.store.disableTwoFactor(of: ada, by: linus, at: noon)
    try enable()
    try site.store.disableTwoFactor(of: ada, by: nil, at: noon)
  }

  @Test func `a deleted account leaves nothing of it, a suspended one keeps it`() throws {
    try enable()
    try site.store.suspend(ada, by: linus, at: noon)
    #expect(try site.reader.twoFactor(of: ada) != nil)
    try site.store.deleteAccount(ada, by: linus, at: noon)
    #expect(try site.count("two_factor") == 0 && site.count("recovery_codes") == 0)
    #expect(try site.store.verify { _, _ in } == [])
  }

  @Test func `the log holds no secret of it`() throws {
    try enable()
    _ = try use(.recoveryCode(hash: TestSite.tokenHash(1)))
    for event in try site.reader.events(limit: 100) where event.stream.value == ada.value {
      guard event.version > 1 else { continue }
      #expect(try event.happening.payload() == "{}")
    }
  }

  // MARK: - Log-ins that wait for a code

  private func begin(_ token: UInt8) throws {
    try site.store.beginLoginChallenge(
      for: ada, tokenHash: TestSite.tokenHash(token), at: noon)
  }

  private func answer(
    _ token: UInt8, step: Int64, of account: ID<Account>? = nil, at: Timestamp = TestSite.noon
  ) throws -> Bool {
    try site.store.answerLoginChallenge(
      tokenHash: TestSite.tokenHash(token), of: account ?? ada, with: .code(step: step), at: at)
  }

  @Test func `a challenge is answered once; a wrong answer leaves it`() throws {
    try enable(step: 100)
    try begin(1)
    #expect(try site.reader.account(challengedBy: TestSite.tokenHash(1), at: noon)?.id == ada)
    #expect(try !answer(1, step: 100))
    #expect(throws: StoreError.notFound) { try answer(1, step: 101, of: linus) }
    #expect(try answer(1, step: 101))
    #expect(throws: StoreError.notFound) { try answer(1, step: 102) }
    #expect(throws: StoreError.notFound) { try answer(9, step: 102) }
  }

  @Test func `a challenge lasts ten minutes, and the purge takes it`() throws {
    try enable()
    try begin(1)
    let end = noon.adding(seconds: TwoFactor.challengeLifetime)
    #expect(try site.reader.account(challengedBy: TestSite.tokenHash(1), at: end) == nil)
    #expect(throws: StoreError.notFound) { try answer(1, step: 101, at: end) }
    #expect(try answer(1, step: 101, at: end.adding(seconds: -1)))
    try begin(2)
    try site.store.purge(at: end)
    #expect(try site.count("login_challenges") == 0)
  }

  @Test func `a new password, a suspension and switching it off end challenges`() throws {
    let ends: [() throws -> Void] = [
      { try site.store.changePassword(of: ada, hash: "x", keeping: nil, by: ada, at: noon) },
      { try site.store.disableTwoFactor(of: ada, by: ada, at: noon) },
      { try site.store.suspend(ada, by: nil, at: noon) },
    ]
    try enable()
    for (number, end) in ends.enumerated() {
      try begin(UInt8(number + 1))
      try end()
      #expect(throws: StoreError.notFound) { try answer(UInt8(number + 1), step: 200) }
    }
    #expect(throws: StoreError.notAllowed) { try begin(9) }
  }
}
