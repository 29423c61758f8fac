/// Who of the demo wants to hear nothing of whom; the same numbers give the same.
struct DemoCircles {
  private let people: Int
  private let blocked: [Int: Int]

  private static let muters = 0.1
  private static let blockers = 0.04

  init(people: Int) {
    self.people = people
    blocked = Self.choices(of: Self.blockers, among: people, seed: 1936)
  }

  /// Whom somebody mutes, by their numbers.
  var mutes: [Int: Int] {
    Self.choices(of: Self.muters, among: people, seed: 1937).filter { !areApart($0, $1) }
  }

  /// Whom somebody blocks, by their numbers.
  var blocks: [Int: Int] { blocked }

  /// Whether either blocks the other.
  func areApart(_ one: Int, _ other: Int) -> Bool {
    blocked[one] == other || blocked[other] == one
  }

  private static func choices(of probability: Double, among people: Int, seed: UInt64) -> [Int: Int]
  {
    var random = SplitMix64(seed: seed << 32)
    var choices: [Int: Int] = [:]
    for number in 0..<people where random.happens(probability) {
      let other = random.person(among: people)
      if other != number { choices[number] = other }
    }
    return choices
  }
}
