import Model
import Testing

@testable import FCGIApp

@Suite struct DemoFateTests {
  private let circles = DemoCircles(people: 200)

  private func fate(
    _ number: Int, of text: String = "saying", visibility: Visibility = .everyone, limit: Int = 500
  ) -> DemoFate {
    DemoFate(
      of: DemoWorld.Posting(author: 3, text: text, at: TestClock.start, visibility: visibility),
      number, people: 200, circles: circles, limit: limit)
  }

  @Test func `a few people like most, and a few posts are liked most`() {
    let fates = (0..<5000).map { fate($0) }
    let likes = fates.map(\.likers.count).sorted(by: >)
    let all = likes.reduce(0, +)
    #expect((1...5).contains(Double(all) / 5000))
    #expect(likes.prefix(500).reduce(0, +) > all / 2)
    #expect(likes[2500] == 0)
    var counts: [Int: Int] = [:]
    for liker in fates.flatMap(\.likers) { counts[liker, default: 0] += 1 }
    #expect(counts.values.sorted(by: >).prefix(20).reduce(0, +) > all / 4)
  }

  @Test func `some who like a post boost it or put it aside, each once, never its author`() {
    let fates = (0..<5000).map { fate($0) }
    for fate in fates {
      #expect(Set(fate.likers).count == fate.likers.count)
      #expect(!fate.likers.contains(3))
      #expect(fate.likers.allSatisfy { (0..<200).contains($0) && !circles.areApart($0, 3) })
      #expect(Set(fate.likers).isSuperset(of: fate.boosters + fate.bookmarkers))
    }
    let likes = fates.map(\.likers.count).reduce(0, +)
    #expect((likes / 25...likes / 8).contains(fates.map(\.boosters.count).reduce(0, +)))
    #expect((likes / 25...likes / 8).contains(fates.map(\.bookmarkers.count).reduce(0, +)))
  }

  @Test func `few are changed, fewer more than once, and a few taken back`() {
    let fates = (0..<5000).map { fate($0) }
    let versions = fates.map(\.versions.count)
    #expect((50...200).contains(versions.count { $0 > 0 }))
    #expect((5...80).contains(versions.count { $0 > 1 }))
    #expect((10...60).contains(fates.count(where: \.isDeleted)))
    #expect((50...200).contains(fates.count(where: \.isPinned)))
    #expect((0..<5000).allSatisfy { fate($0, limit: 10).versions.isEmpty })
    #expect(fates.flatMap(\.versions).allSatisfy { $0.hasPrefix("saying\n\n") })
  }

  @Test func `what is not for everybody is only ever taken back`() {
    for number in 0..<2000 {
      let fate = fate(number, visibility: .followers)
      #expect(fate.likers.isEmpty && fate.versions.isEmpty && !fate.isPinned)
    }
  }

  @Test
  func `few people mute or block somebody, never themselves, and the same numbers give the same`() {
    #expect((5...40).contains(circles.mutes.count))
    #expect((1...20).contains(circles.blocks.count))
    #expect(circles.mutes.merging(circles.blocks) { _, other in other }.allSatisfy { $0 != $1 })
    #expect(circles.mutes == DemoCircles(people: 200).mutes)
    #expect(circles.blocks == DemoCircles(people: 200).blocks)
    #expect(circles.blocks.allSatisfy { circles.areApart($0, $1) && circles.areApart($1, $0) })
  }
}
