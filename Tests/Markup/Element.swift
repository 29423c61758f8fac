/// An element of a page as a browser would see it.
public struct Element: Sendable {
  public let name: String
  /// In the order written, with entities resolved.
  public let attributes: [(name: String, value: String)]
  public internal(set) var children: [Node] = []

  public enum Node: Sendable {
    case element(Element)
    /// With entities resolved.
    case text(String)
  }

  public subscript(attribute: String) -> String? {
    attributes.first { $0.name == attribute }?.value
  }

  /// All text inside, in order.
  public var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// The element and all those inside it, in the order of their start tags.
  public var all: [Element] {
    [self]
      + children.flatMap { node -> [Element] in
        if case .element(let element) = node { element.all } else { [] }
      }
  }

  /// Those inside it with that name.
  public func all(_ name: String) -> [Element] { all.filter { $0.name == name } }

  /// Those inside it of that class.
  public func all(ofClass name: String) -> [Element] {
    all.filter { ($0["class"] ?? "").split(separator: " ").contains(Substring(name)) }
  }

  /// Tags and the names of their attributes, without any text: what no user's text may change.
  public var skeleton: String {
    let inside = children.map { node in
      if case .element(let element) = node { element.skeleton } else { "" }
    }
    return
      "<\(([name] + attributes.map(\.name)).joined(separator: " "))>\(inside.joined())</\(name)>"
  }
}
