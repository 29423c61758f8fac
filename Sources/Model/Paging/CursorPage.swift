/// One part of a list, in the list's order, and where the parts beside it begin.
public struct CursorPage<Element> {
  public let elements: [Element]
  /// Nil if the list ends here.
  public let next: Cursor<Element>?
  /// Nil if the list begins here.
  public let previous: Cursor<Element>?

  public init(elements: [Element], next: Cursor<Element>?, previous: Cursor<Element>?) {
    self.elements = elements
    self.next = next
    self.previous = previous
  }
}

extension CursorPage: Sendable where Element: Sendable {}
extension CursorPage: Equatable where Element: Equatable {}
