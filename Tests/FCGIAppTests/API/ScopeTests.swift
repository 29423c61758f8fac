import Model
import Testing
import Web

@testable import FCGIApp

/// What a token allows, beyond what its route asks for.
@Suite struct ScopeTests {
  private func viewer(_ id: Int64, _ role: Role, _ scopes: Scopes) throws -> Viewer {
    let moment = TestClock.start
    let account = Account(
      id: ID(id), version: 3, handle: try #require(Handle("ada")), name: "", bio: "",
      email: "ada@example.org", role: role, status: .active, joinedAt: moment, postCount: 0,
      followerCount: 0,
      followingCount: 0, hiddenCount: 0)
    let session = Session(
      id: ID(99), account: account.id, startedAt: moment, lastUsedAt: moment, device: "",
      address: "", client: ID(1), isBrowser: false, scopes: scopes)
    return Viewer(account: account, session: session)
  }

  /// Nil if the viewer may delete a post of account 1, else what they are told.
  private func refusal(_ viewer: Viewer) -> (code: String, lacks: String?)? {
    do {
      try viewer.require(owner: ID(1), with: .post, or: .moderator)
      return nil
    } catch {
      let challenge = error.headers.first { $0.name == "WWW-Authenticate" }?.value
      return (
        error.code, challenge?.split(separator: "scope=\"").last.map { String($0.dropLast()) }
      )
    }
  }

  @Test func `the owner's token needs the scope`() throws {
    #expect(try refusal(viewer(1, .member, .post)) == nil)
    let without = try #require(try refusal(viewer(1, .member, [.read, .account])))
    #expect(without == ("insufficient_scope", "post"))
  }

  @Test func `a moderator's token needs to be allowed to moderate`() throws {
    #expect(try refusal(viewer(2, .moderator, .moderate)) == nil)
    #expect(try refusal(viewer(1, .moderator, .moderate)) == nil)
    let without = try #require(try refusal(viewer(2, .moderator, [.read, .post, .account])))
    #expect(without == ("insufficient_scope", "moderate"))
  }

  @Test func `no scope makes a member a moderator`() throws {
    let refused = try #require(try refusal(viewer(2, .member, .all)))
    #expect(refused == ("forbidden", nil))
  }

  @Test func `an e-mail address needs the scope to read`() throws {
    func shows(_ viewer: Viewer) throws -> Bool {
      let ada = try self.viewer(1, .member, .all).account
      var json = JSONWriter()
      UserBody(ada, for: viewer).write(to: &json)
      return String(decoding: json.bytes, as: UTF8.self).contains("ada@example.org")
    }
    #expect(try shows(viewer(1, .member, .read)))
    #expect(try !shows(viewer(1, .member, [.post, .account])))
    #expect(try shows(viewer(2, .administrator, [.read, .moderate])))
    #expect(try !shows(viewer(2, .administrator, [.read, .post])))
    #expect(try !shows(viewer(2, .moderator, .all)))
  }
}
