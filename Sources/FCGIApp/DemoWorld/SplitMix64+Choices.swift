/// The choices of which a demo world is made.
extension SplitMix64 {
  mutating func share() -> Double { Double.random(in: 0..<1, using: &self) }

  mutating func happens(_ probability: Double) -> Bool { share() < probability }

  /// - Parameter limit: of what is counted; more than 0.
  /// - Parameter skew: 1 for all numbers alike; the greater, the likelier are the small ones.
  mutating func number(below limit: Int, skew: Int = 1) -> Int {
    var share = share()
    let base = share
    for _ in 1..<skew { share *= base }
    return min(limit - 1, Int(share * Double(limit)))
  }

  /// Somebody's number: the smaller, the likelier.
  mutating func person(among people: Int) -> Int { number(below: people, skew: 2) }
}
