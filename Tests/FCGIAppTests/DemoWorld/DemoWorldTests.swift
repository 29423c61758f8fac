import Model
import Testing

@testable import FCGIApp

@Suite struct DemoWorldTests {
  private let texts = (1...50).map { "saying \($0)\nsecond line" }

  private func world(people: Int = 100, posts: Int = 500) -> DemoWorld {
    DemoWorld(texts: texts, people: people, posts: posts, end: TestClock.start)
  }

  @Test func `the same numbers give the same people and posts`() {
    var (first, second) = (world(), world())
    for number in 0..<100 {
      let (one, other) = (first.person(number), second.person(number))
      #expect(one.handle == other.handle && one.name == other.name && one.bio == other.bio)
    }
    for number in 0..<500 {
      let (one, other) = (first.post(number), second.post(number))
      #expect(one.author == other.author && one.text == other.text && one.at == other.at)
    }
    for number in 0..<100 { #expect(first.follows(of: number) == second.follows(of: number)) }
  }

  @Test func `a thousand people have a thousand handles, and ada is the first`() {
    var world = world(people: 1000)
    let handles = (0..<1000).map { world.person($0).handle }
    #expect(Set(handles).count == 1000)
    #expect(handles.first?.text == "ada")
  }

  @Test(arguments: [1, 3, 40, 2000])
  func `people follow others who are there, each once`(people: Int) {
    let world = world(people: people)
    for number in 0..<people {
      let followees = world.follows(of: number)
      #expect(Set(followees).count == followees.count)
      #expect(followees.allSatisfy { (0..<people).contains($0) && $0 != number })
    }
  }

  @Test func `the bird follows a thousand, where there are as many`() {
    #expect(world(people: 2000).follows(of: DemoNames.bird).count == 1000)
    #expect(world(people: 100).follows(of: DemoNames.bird).count == 99)
    #expect(DemoNames.all[DemoNames.bird].handle == "martlet")
  }

  @Test func `names and biographies are what a form would take`() throws {
    var world = world()
    for number in 0..<100 {
      let person = world.person(number)
      #expect(try DisplayName(person.name).text == person.name)
      #expect(try Biography(person.bio).text == person.bio)
    }
  }

  @Test func `posts come in order, none from the future, by people who are there`() {
    var world = world(people: 3)
    let posts = (0..<500).map { world.post($0) }
    #expect(posts.allSatisfy { (0..<3).contains($0.author) && $0.at > world.start })
    #expect(zip(posts, posts.dropFirst()).allSatisfy { $0.at < $1.at })
    #expect(posts.last?.at == TestClock.start)
    #expect(Set(posts.map(\.author)).count == 3)
  }
}
