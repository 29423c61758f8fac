import Model

/// What a look through posts has found so far, of which not all are wanted.
struct Finding<Element> {
  /// How many posts one query may look at. It then ends with a short page, and the next page goes on.
  static var candidates: Int { 5_000 }

  private(set) var found: [Element] = []
  /// The last key that was looked at, if more may follow it.
  private(set) var end: ID<Element>?
  private let limit: Int
  private let candidates: Int
  private var looked = 0
  private var last: ID<Element>?

  /// - Parameter candidates: how many posts may be looked at.
  init(limit: Int, candidates: Int = Self.candidates) {
    self.limit = limit
    self.candidates = candidates
  }

  var isOver: Bool { end != nil }

  /// - Parameter match: what has the key, if it is wanted.
  /// - Returns: whether to go on.
  mutating func look(at key: ID<Element>, match: Element?) -> Bool {
    guard looked < candidates, match == nil || found.count < limit else {
      end = last
      return false
    }
    looked += 1
    last = key
    if let match { found.append(match) }
    return true
  }
}
