import Model
import Testing

@testable import FCGIApp

@Suite struct DemoConversationTests {
  private static let people = 100
  private let sayings = (1...40).map { "saying \($0)" } + ["床前明月光", "Мысль изречённая есть ложь"]
  private let circles = DemoCircles(people: people)

  /// A month of posts, of which those of the last ten are not answered yet.
  private func talk(posts: Int = 4000, limit: Int = 500, people: Int = people) -> [DemoWorld
    .Posting]
  {
    var world = DemoWorld(texts: sayings, people: people, posts: posts, end: TestClock.start)
    var conversation = DemoConversation(
      people: people, posts: posts, circles: DemoCircles(people: people), limit: limit)
    return (0..<posts).map { conversation.turn(world.post($0), after: $0 / 10 * 10) }
  }

  private func share(_ postings: [DemoWorld.Posting], where isSo: (DemoWorld.Posting) -> Bool)
    -> Double
  {
    Double(postings.count(where: isSo)) / Double(postings.count)
  }

  @Test func `the same numbers give the same talk`() {
    #expect(talk(posts: 500) == talk(posts: 500))
  }

  @Test func `about a third are answers, to posts that were there, and a few get many`() {
    let posts = talk()
    for (number, post) in posts.enumerated() {
      if let answered = post.answers { #expect(answered < number / 10 * 10) }
    }
    #expect((0.3...0.45).contains(share(posts) { $0.answers != nil }))
    var counts: [Int: Int] = [:]
    for answered in posts.compactMap(\.answers) { counts[answered, default: 0] += 1 }
    #expect(counts.values.contains { $0 >= 10 })
    #expect(counts.values.contains(1))
    var depths: [Int] = []
    for post in posts { depths.append(post.answers.map { depths[$0] + 1 } ?? 0) }
    #expect((4...60).contains(depths.max() ?? 0))
  }

  @Test func `some posts have tags, names and warnings, and a few are not for everybody`() {
    let posts = talk()
    let openings = posts.filter { $0.answers == nil }
    #expect((0.2...0.4).contains(share(openings) { !StoredText($0.text).hashtags.isEmpty }))
    #expect((0.05...0.2).contains(share(openings) { !StoredText($0.text).mentions.isEmpty }))
    #expect((0.02...0.08).contains(share(openings) { !$0.warning.isEmpty }))
    for visibility in [Visibility.unlisted, .followers, .mentioned] {
      #expect((0.005...0.06).contains(share(posts) { $0.visibility == visibility }))
    }
    var tags: [String: Int] = [:]
    for tag in posts.flatMap({ StoredText($0.text).hashtags }) { tags[tag.key, default: 0] += 1 }
    let ranking = tags.values.sorted(by: >)
    #expect(ranking.count > 20 && ranking[0] > 5 * ranking[ranking.count / 2])
  }

  @Test func `people are named who are there, and nobody is answered who wants to be left alone`() {
    let posts = talk()
    let handles = Set((0..<Self.people).map { DemoNames.handle($0).key })
    for post in posts {
      #expect(StoredText(post.text).mentions.allSatisfy { handles.contains($0.key) })
      if let answered = post.answers.map({ posts[$0] }) {
        #expect(!circles.areApart(post.author, answered.author))
        #expect(answered.visibility != .followers)
      }
    }
  }

  @Test func `what is for one person is answered by that person alone`() {
    let posts = talk(posts: 20_000)
    let answers = posts.filter { $0.visibility == .mentioned && $0.answers != nil }
    #expect(!answers.isEmpty)
    for answer in answers {
      guard let answered = answer.answers.map({ posts[$0] }), answered.answers == nil else {
        continue
      }
      #expect(StoredText(answered.text).mentions.first == DemoNames.handle(answer.author))
    }
  }

  @Test func `what is gone is not answered`() {
    var world = DemoWorld(
      texts: sayings, people: Self.people, posts: 500, end: TestClock.start)
    var conversation = DemoConversation(
      people: Self.people, posts: 500, circles: circles, limit: 500)
    for number in 0..<100 { _ = conversation.turn(world.post(number), after: 0) }
    for number in 0..<100 { conversation.remove(number) }
    let later = (100..<500).map { conversation.turn(world.post($0), after: 100) }
    #expect(later.allSatisfy { $0.answers == nil })
  }

  @Test func `texts stay within the site's limit, and one person talks to nobody else`() {
    #expect(talk(limit: 30).allSatisfy { (try? PostText($0.text, limit: 30)) != nil })
    #expect(talk(limit: 8).allSatisfy { StoredText($0.text).hashtags.isEmpty })
    let alone = talk(posts: 500, people: 1)
    #expect(alone.allSatisfy { $0.author == 0 && StoredText($0.text).mentions.isEmpty })
  }

  @Test func `warnings are what a form would take`() throws {
    for post in talk() { #expect(try ContentWarning(post.warning)?.text ?? "" == post.warning) }
  }
}
