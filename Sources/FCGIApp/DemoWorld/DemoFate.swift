import Model

/// What becomes of a post of the demo: a few people do most of what is done, to a few posts. The same numbers give the same.
struct DemoFate {
  /// The numbers of those who like it.
  let likers: [Int]
  let boosters: [Int]
  let bookmarkers: [Int]
  /// What it says after each of its author's changes.
  let versions: [String]
  /// Whether its author would have it on top of their page.
  let isPinned: Bool
  /// Whether its author takes it back later.
  let isDeleted: Bool

  private static let mostLikes = 40
  private static let boosts = 0.07
  private static let bookmarks = 0.06
  private static let edits = 0.02
  private static let pins = 0.02
  private static let deletions = 0.006

  /// - Parameters:
  ///   - number: the post's.
  ///   - limit: of a post's text, in Unicode scalars.
  init(
    of posting: DemoWorld.Posting, _ number: Int, people: Int, circles: DemoCircles, limit: Int
  ) {
    var random = SplitMix64(seed: 1952 << 32 + UInt64(number))
    isDeleted = random.happens(Self.deletions)
    guard posting.visibility.isForEverybody else {
      (likers, boosters, bookmarkers, versions, isPinned) = ([], [], [], [], false)
      return
    }
    var found: [Int] = []
    for _ in 0..<random.number(below: min(people, Self.mostLikes), skew: 12) {
      let liker = random.person(among: people)
      if liker != posting.author, !circles.areApart(liker, posting.author), !found.contains(liker) {
        found.append(liker)
      }
    }
    likers = found
    boosters = found.filter { _ in random.happens(Self.boosts) }
    bookmarkers = found.filter { _ in random.happens(Self.bookmarks) }
    isPinned = random.happens(Self.pins) && posting.answers == nil
    versions = Self.versions(of: posting.text, limit: limit, &random)
  }

  private static func versions(
    of text: String, limit: Int, _ random: inout SplitMix64
  ) -> [String] {
    var versions: [String] = []
    let additions = DemoWords.of(DemoScript(of: text)).additions
    var probability = edits
    while versions.count < additions.count, random.happens(probability) {
      let longer = "\(versions.last ?? text)\n\n\(additions[versions.count])"
      guard longer.unicodeScalars.count <= limit else { break }
      versions.append(longer)
      probability = 0.3
    }
    return versions
  }
}
