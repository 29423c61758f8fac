import Model
import Testing

@Suite struct ViewerTests {
  @Test(arguments: Role.allCases)
  func `everybody may delete their own post`(role: Role) throws {
    #expect(try viewer(id: 1, role: role).mayDelete(post(by: 1)))
  }

  @Test(arguments: [(Role.member, false), (.moderator, true), (.administrator, true)])
  func `only moderators and administrators may delete another's post`(
    role: Role, mayDelete: Bool
  ) throws {
    #expect(try viewer(id: 1, role: role).mayDelete(post(by: 2)) == mayDelete)
  }

  private func viewer(id: Int64, role: Role) throws -> Viewer {
    let moment = Timestamp(milliseconds: 0)
    return Viewer(
      account: Account(
        id: ID(id), version: 1, handle: try #require(Handle("ada")), name: "", bio: "", email: nil,
        role: role, status: .active, joinedAt: moment, postCount: 0, followerCount: 0,
        followingCount: 0, hiddenCount: 0),
      session: Session(
        id: ID(9), account: ID(id), startedAt: moment, lastUsedAt: moment, device: "", address: ""))
  }

  private func post(by author: Int64) throws -> Post {
    Post(
      id: ID(5), author: Author(id: ID(author), handle: try #require(Handle("ada")), name: ""),
      text: "hello", publishedAt: Timestamp(milliseconds: 0))
  }
}

@Suite struct RoleTests {
  @Test func `each role includes those before it`() {
    #expect(Role.allCases == [.member, .moderator, .administrator])
    #expect(Role.allCases.sorted() == Role.allCases)
    #expect(Role.member < .administrator)
  }
}

@Suite struct AuthorTests {
  @Test func `who gave no name is called by the handle`() throws {
    let handle = try #require(Handle("Ada"))
    #expect(Author(id: ID(1), handle: handle, name: "").displayName == "Ada")
    #expect(Author(id: ID(1), handle: handle, name: "Ada L.").displayName == "Ada L.")
  }
}
