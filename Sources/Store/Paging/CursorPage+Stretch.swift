import Model

extension CursorPage {
  /// Reads a part of a list, and looks whether something lies on its other side.
  ///
  /// - Parameters:
  ///   - order: from its beginning to its end, the list becomes older, or newer.
  ///   - stretch: what lies ahead of a key, at most so many.
  init(
    _ request: CursorRequest<Element>, order: Direction, key: (Element) -> ID<Element>,
    stretch: (Direction, ID<Element>, _ limit: Int) throws -> Stretch<Element>
  ) throws {
    let direction: Direction
    let start: ID<Element>
    switch request.cursor {
    case nil: (direction, start) = (order, order.outermost())
    case .before(let id): (direction, start) = (.older, id)
    case .after(let id): (direction, start) = (.newer, id)
    }
    let found = try stretch(direction, start, request.limit)
    let ahead = found.end.map(direction.cursor)

    var behind: Cursor<Element>?
    if request.cursor != nil {
      let back = direction.opposite
      let edge = found.elements.first.map(key) ?? back.facing(start)
      if try stretch(back, edge, 1).hasMore { behind = back.cursor(from: edge) }
    }
    self =
      direction == order
      ? CursorPage(elements: found.elements, next: ahead, previous: behind)
      : CursorPage(elements: found.elements.reversed(), next: behind, previous: ahead)
  }
}
