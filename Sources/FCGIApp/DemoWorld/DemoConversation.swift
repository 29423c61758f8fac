import Model

/// Makes talk of posts that stand for themselves: some answer others, name people, carry tags or warnings, or are not
/// for everybody. The same numbers give the same talk.
struct DemoConversation {
  /// As much of a post as others have to know to answer it.
  private struct Turn {
    let author: Int
    let script: DemoScript
    let visibility: Visibility
    /// To whom it is said, if it is for that person alone.
    let addressee: Int?
    var isGone = false
  }

  private let people: Int
  private let circles: DemoCircles
  /// In Unicode scalars.
  private let limit: Int
  /// Every so many posts is one that many answer.
  private let distanceOfTopics: Int
  private var turns: [Turn] = []

  private static let answers = 0.4
  private static let answersToTopics = 0.25
  private static let answersInOwnWords = 0.2
  /// How far back most look for something to answer.
  private static let window = 80
  private static let mentions = 0.1
  private static let tags = 0.3
  private static let warnings = 0.04
  private static let quotations = 0.02

  /// - Parameters:
  ///   - posts: how many there will be.
  ///   - limit: of a post's text, in Unicode scalars.
  init(people: Int, posts: Int, circles: DemoCircles, limit: Int) {
    self.people = people
    self.circles = circles
    self.limit = limit
    distanceOfTopics = max(120, posts / 40)
  }

  /// The next post, as it is in a world that talks.
  /// - Parameter earlier: how many posts are there to be answered.
  mutating func turn(_ posting: DemoWorld.Posting, after earlier: Int) -> DemoWorld.Posting {
    var random = SplitMix64(seed: 1906 << 32 + UInt64(turns.count))
    if let answer = answer(with: posting, after: earlier, &random) { return answer }
    return opening(posting, &random)
  }

  /// From now on, nobody answers a post.
  mutating func remove(_ number: Int) {
    turns[number].isGone = true
  }

  private mutating func answer(
    with posting: DemoWorld.Posting, after earlier: Int, _ random: inout SplitMix64
  ) -> DemoWorld.Posting? {
    guard earlier > 0, random.happens(Self.answers) else { return nil }
    let number =
      random.happens(Self.answersToTopics)
      ? (earlier - 1) / distanceOfTopics * distanceOfTopics
      : earlier - 1 - random.number(below: min(earlier, Self.window), skew: 2)
    let answered = turns[number]
    var posting = posting
    posting.author = answered.addressee ?? posting.author
    guard !answered.isGone, answered.visibility != .followers,
      !circles.areApart(posting.author, answered.author)
    else { return nil }
    if !random.happens(Self.answersInOwnWords),
      let words = DemoWords.of(answered.script).answers.randomElement(using: &random),
      fits(words)
    {
      posting.text = words
    }
    posting.answers = number
    posting.visibility = answered.visibility
    take(posting, addressee: answered.addressee == nil ? nil : answered.author)
    return posting
  }

  private mutating func opening(
    _ posting: DemoWorld.Posting, _ random: inout SplitMix64
  ) -> DemoWorld.Posting {
    var posting = posting
    if let quotation { posting.text = quotation }
    let words = DemoWords.of(DemoScript(of: posting.text))
    let isTopic = turns.count.isMultiple(of: distanceOfTopics)
    let visibility = isTopic ? .everyone : Self.visibility(&random)
    let named = random.person(among: people)
    let isNamed = visibility == .mentioned || random.happens(Self.mentions)
    let gap = posting.text.contains("\n") ? "\n" : " "
    let address = "@\(DemoNames.handle(named))\(gap)\(posting.text)"
    if isNamed, named != posting.author, !circles.areApart(named, posting.author), fits(address) {
      posting.text = address
      posting.visibility = visibility
    } else {
      posting.visibility = visibility == .mentioned ? .everyone : visibility
    }
    if random.happens(Self.tags) {
      let first = words.tags[random.number(below: words.tags.count, skew: 3)]
      let second = words.tags[random.number(below: words.tags.count, skew: 3)]
      let tagged = "\(posting.text)\n\n#\(first)" + (first == second ? "" : " #\(second)")
      if fits(tagged) { posting.text = tagged }
    }
    if random.happens(Self.warnings) {
      posting.warning = words.warnings[random.number(below: words.warnings.count)]
    }
    take(posting, addressee: posting.visibility == .mentioned ? named : nil)
    return posting
  }

  /// Now and then somebody quotes what was written from right to left.
  private var quotation: String? {
    var random = SplitMix64(seed: 780 << 32 + UInt64(turns.count))
    guard random.happens(Self.quotations) else { return nil }
    return DemoWords.quotations.filter(fits).randomElement(using: &random)
  }

  private static func visibility(_ random: inout SplitMix64) -> Visibility {
    switch random.share() {
    case ..<0.03: .unlisted
    case ..<0.055: .followers
    case ..<0.075: .mentioned
    default: .everyone
    }
  }

  private mutating func take(_ posting: DemoWorld.Posting, addressee: Int?) {
    turns.append(
      Turn(
        author: posting.author, script: DemoScript(of: posting.text),
        visibility: posting.visibility, addressee: addressee))
  }

  private func fits(_ text: String) -> Bool { text.unicodeScalars.count <= limit }
}
