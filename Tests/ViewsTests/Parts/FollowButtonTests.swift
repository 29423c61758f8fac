import Markup
import Model
import Testing
import Views

@Suite struct FollowButtonTests {
  private let nothing = Fixtures.listing([])

  private func forms(
    _ frame: Frame, _ relationship: Relationship, id: Int64 = 2
  ) throws -> [Form] {
    let page = Fixtures.personPage(
      try Fixtures.account("grace", id: id), nothing, relationship: relationship)
    return try MarkupReader.read(frame.render(page)).forms.filter { $0.action.contains("follow") }
  }

  @Test(arguments: [(false, "/@grace/follow"), (true, "/@grace/unfollow")])
  func `the button does the other, and leads back to its page`(isFollowing: Bool, action: String)
    throws
  {
    let path = "/@ada/followers?before=7&x=\"y\""
    let relationship = Relationship(isFollowing: isFollowing, isFollowedBy: false)
    let form = try #require(try forms(Fixtures.frame(path: path), relationship).first)
    #expect(form.action == action)
    #expect(form["next"] == path)
  }

  @Test func `there is none for strangers, nor to follow oneself`() throws {
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
