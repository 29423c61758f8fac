import Model

/// Which way a query goes along the keys of a list.
enum Direction {
  case older
  case newer

  var opposite: Direction { self == .older ? .newer : .older }

  /// From where everything there is lies ahead.
  func outermost<Noun>(of noun: Noun.Type = Noun.self) -> ID<Noun> {
    ID(self == .older ? .max : 0)
  }

  /// The place beside `key` from where `key` itself lies ahead.
  func facing<Noun>(_ key: ID<Noun>) -> ID<Noun> {
    switch self {
    case .older: key.value < .max ? ID(key.value + 1) : key
    case .newer: key.value > 0 ? ID(key.value - 1) : key
    }
  }

  /// A cursor for what lies ahead of `key`.
  func cursor<Noun>(from key: ID<Noun>) -> Cursor<Noun> {
    self == .older ? .before(key) : .after(key)
  }
}

/// What a query found on one side of a key, nearest first.
struct Stretch<Element> {
  let elements: [Element]
  /// The last key that was looked at; nil if nothing is left beyond it.
  let end: ID<Element>?

  /// - Parameter candidates: up to one more than the limit, which tells whether more is left.
  init(candidates: [Element], limit: Int, key: (Element) -> ID<Element>) {
    elements = Array(candidates.prefix(limit))
    end = candidates.count > limit ? elements.last.map(key) : nil
  }

  init(elements: [Element], end: ID<Element>?) {
    self.elements = elements
    self.end = end
  }

  var hasMore: Bool { !elements.isEmpty || end != nil }
}
