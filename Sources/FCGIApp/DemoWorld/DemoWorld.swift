import Model

/// People and posts as a small community might have them; the same numbers give the same world.
struct DemoWorld {
  struct Person {
    let handle: Handle
    let name: String
    let bio: String
  }

  struct Posting {
    /// The author's number.
    let author: Int
    let text: String
    let at: Timestamp
  }

  /// When everybody joined.
  let start: Timestamp
  private let texts: [String]
  private let people: Int
  private let posts: Int
  private var random = SplitMix64(seed: 1815)

  private static let days: Int64 = 30

  /// - Parameter end: when the newest post was published.
  init(texts: [String], people: Int, posts: Int, end: Timestamp) {
    self.texts = texts
    self.people = people
    self.posts = posts
    start = end.adding(seconds: -Self.days * 86_400)
  }

  /// The first are known by name; those after them are numbered.
  mutating func person(_ number: Int) -> Person {
    let (name, round) = (number % DemoNames.all.count, number / DemoNames.all.count)
    let (handle, displayName) = DemoNames.all[name]
    let suffix = round == 0 ? "" : "\(round + 1)"
    return Person(
      handle: Handle(handle + suffix) ?? DemoNames.fallback, name: displayName,
      bio: texts[Int.random(in: 0..<texts.count, using: &random)].firstLine(limit: 120))
  }

  /// Posts come in order of time; a few people write most of them.
  mutating func post(_ number: Int) -> Posting {
    let share = Double.random(in: 0..<1, using: &random)
    let text = texts[Int.random(in: 0..<texts.count, using: &random)]
    let milliseconds = Self.days * 86_400_000
    return Posting(
      author: min(people - 1, Int(share * share * Double(people))), text: text,
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
