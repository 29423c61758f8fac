import Model

/// People, whom they follow, and posts as a small community might have them; the same numbers give the same world.
struct DemoWorld {
  struct Person {
    let handle: Handle
    let name: String
    let bio: String
  }

  struct Posting: Equatable {
    /// The author's number.
    var author: Int
    var text: String
    let at: Timestamp
    var warning = ""
    var visibility = Visibility.everyone
    /// The number of the post that it answers.
    var answers: Int?
  }

  /// When everybody joined.
  let start: Timestamp
  /// When the newest post was published.
  let end: Timestamp
  private let texts: [String]
  private let people: Int
  private let posts: Int
  private var random = SplitMix64(seed: 1815)

  private static let days: Int64 = 30
  private static let followees = 3...25
  private static let followeesOfBird = 1_000

  init(texts: [String], people: Int, posts: Int, end: Timestamp) {
    self.texts = texts
    self.people = people
    self.posts = posts
    self.end = end
    start = end.adding(seconds: -Self.days * 86_400)
  }

  /// The first are known by name; those after them are numbered.
  mutating func person(_ number: Int) -> Person {
    Person(
      handle: DemoNames.handle(number), name: DemoNames.all[number % DemoNames.all.count].name,
      bio: texts[Int.random(in: 0..<texts.count, using: &random)].firstLine(limit: 120))
  }

  /// The numbers of those whom somebody follows: mostly people who write much. The bird follows a thousand, where
  /// there are as many.
  func follows(of number: Int) -> [Int] {
    guard number != DemoNames.bird else {
      return Array((0..<people).lazy.filter { $0 != number }.prefix(Self.followeesOfBird))
    }
    var random = SplitMix64(seed: 1843 + UInt64(number))
    var followees: [Int] = []
    for _ in 0..<Int.random(in: Self.followees, using: &random) {
      let followee = random.person(among: people)
      if followee != number, !followees.contains(followee) { followees.append(followee) }
    }
    return followees
  }

  /// Posts come in order of time; a few people write most of them.
  mutating func post(_ number: Int) -> Posting {
    let author = random.person(among: people)
    let text = texts[Int.random(in: 0..<texts.count, using: &random)]
    let milliseconds = Self.days * 86_400_000
    return Posting(
      author: author, text: text,
      at: Timestamp(
        milliseconds: start.milliseconds + milliseconds * Int64(number + 1) / Int64(posts)))
  }
}

extension String {
  fileprivate func firstLine(limit: Int) -> String {
    let line = prefix { !$0.isNewline }
    return line.count <= limit ? String(line) : String(line.prefix(limit - 1)) + "…"
  }
}
