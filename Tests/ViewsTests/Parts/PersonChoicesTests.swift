import Markup
import Model
import Testing
import Views

@Suite struct PersonChoicesTests {
  private let nothing = Fixtures.listing([])

  private func forms(
    _ frame: Frame, _ relationship: Relationship, id: Int64 = 2
  ) throws -> [Form] {
    let page = Fixtures.personPage(
      try Fixtures.account("grace", id: id), nothing, relationship: relationship)
    return try MarkupReader.read(frame.render(page)).forms.filter { $0.action.hasPrefix("/@") }
  }

  @Test(arguments: [(false, "/@grace/follow"), (true, "/@grace/unfollow")])
  func `each button does what is not so yet, and leads back to its page`(
    isFollowing: Bool, action: String
  )
    throws
  {
    let path = "/@ada/followers?before=7&x=\"y\""
    let relationship = Relationship(isFollowing: isFollowing, isFollowedBy: false)
    let forms = try forms(Fixtures.frame(path: path), relationship)
    #expect(forms.map(\.action) == [action, "/@grace/mute", "/@grace/block"])
    #expect(forms.allSatisfy { $0["next"] == path })
  }

  @Test func `who is muted is marked, and can be heard again`() throws {
    let relationship = Relationship(isFollowing: false, isFollowedBy: false, isMuted: true)
    let actions = try forms(Fixtures.frame(), relationship).map(\.action)
    #expect(actions == ["/@grace/follow", "/@grace/unmute", "/@grace/block"])
    let page = Fixtures.personPage(
      try Fixtures.account("grace", id: 2), nothing, relationship: relationship)
    let marks = try MarkupReader.read(Fixtures.frame().render(page)).all(ofClass: "mark")
    #expect(marks.map(\.text) == ["Muted"])
  }

  @Test func `there are none for strangers, nor about oneself`() throws {
    #expect(try forms(Fixtures.publicFrame(), .none).isEmpty)
    #expect(try forms(Fixtures.frame(), .none, id: 1).isEmpty)
  }

  @Test(arguments: [true, false])
  func `who follows one is marked`(isFollowedBy: Bool) throws {
    let page = Fixtures.personPage(
      try Fixtures.account("grace", id: 2), nothing,
      relationship: Relationship(isFollowing: false, isFollowedBy: isFollowedBy))
    let marks = try MarkupReader.read(Fixtures.frame().render(page)).all(ofClass: "mark")
    #expect(marks.map(\.text) == (isFollowedBy ? ["Follows you"] : []))
  }
}
