/// Reads HTML that is written strictly: double-quoted attributes, none twice, every element closed in
/// order, and no `<`, `>`, quote or ampersand that is not markup or an entity.
///
/// What a browser would silently mend is a fault here, as it may be a hole.
public struct MarkupReader {
  private static let void: Set = ["meta", "link", "img", "input", "br"]
  /// Parts of drawings, which may end where they begin.
  private static let drawn: Set = ["use"]
  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

  private let scalars: [Unicode.Scalar]
  private var position = 0

  /// - Returns: the `html` element of a whole document in UTF-8.
  public static func read(_ bytes: [UInt8]) throws -> Element {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw MarkupFault(description: "not UTF-8")
    }
    var reader = MarkupReader(scalars: Array(text.unicodeScalars))
    try reader.expect("<!doctype html>\n")
    let root = try reader.element()
    reader.skipSpace()
    guard reader.position == reader.scalars.count else { throw reader.fault("text after the end") }
    return root
  }

  private mutating func element() throws -> Element {
    try expect("<")
    let name = try name()
    var attributes: [(name: String, value: String)] = []
    while true {
      let hadSpace = skipSpace()
      if next == ">" { break }
      if Self.drawn.contains(name), next == "/" {
        try expect("/>")
        return Element(name: name, attributes: attributes)
      }
      guard hadSpace else { throw fault("attributes of \(name) without a space between them") }
      let attribute = try attribute()
      guard !attributes.contains(where: { $0.name == attribute.name }) else {
        throw fault("\(attribute.name) twice")
      }
      attributes.append(attribute)
    }
    try expect(">")
    var element = Element(name: name, attributes: attributes)
    guard !Self.void.contains(name) else { return element }
    element.children = try children()
    try expect("</\(name)>")
    return element
  }

  private mutating func children() throws -> [Element.Node] {
    var nodes: [Element.Node] = []
    while let scalar = next {
      guard scalar == "<" else {
        nodes.append(.text(try text(until: "<")))
        continue
      }
      if position + 1 < scalars.count, scalars[position + 1] == "/" { break }
      nodes.append(.element(try element()))
    }
    return nodes
  }

  private mutating func attribute() throws -> (name: String, value: String) {
    let name = try name()
    guard next == "=" else { return (name, "") }
    try expect("=\"")
    let value = try text(until: "\"")
    try expect("\"")
    return (name, value)
  }

  private mutating func text(until end: Unicode.Scalar) throws -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != end {
      switch scalar {
      case "<", ">", "\"": throw fault("a bare \(scalar)")
      // CR LF is one line break (WHATWG Infra, 4.7).
      case "\r" where position + 1 < scalars.count && scalars[position + 1] == "\n": position += 1
      case "&": text.append(contentsOf: try entity().unicodeScalars)
      case "\0"..."\u{8}", "\u{B}"..."\u{1F}": throw fault("a control character")
      default:
        text.append(scalar)
        position += 1
      }
    }
    return String(text)
  }

  private mutating func entity() throws -> String {
    try expect("&")
    let start = position
    while let scalar = next, scalar != ";", position - start < 8 { position += 1 }
    let name = String(String.UnicodeScalarView(scalars[start..<position]))
    guard let text = Self.entities[name] else { throw fault("a bare &") }
    try expect(";")
    return text
  }

  /// In small letters, but for attributes of SVG.
  private mutating func name() throws -> String {
    let start = position
    while let scalar = next,
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "-"
    {
      position += 1
    }
    guard position > start else { throw fault("no name") }
    return String(String.UnicodeScalarView(scalars[start..<position]))
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while let scalar = next, scalar == " " || scalar == "\n" { position += 1 }
    return position > start
  }

  private mutating func expect(_ text: String) throws {
    for scalar in text.unicodeScalars {
      guard next == scalar else { throw fault("expected \(text)") }
      position += 1
    }
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func fault(_ what: String) -> MarkupFault {
    let around = scalars[max(0, position - 40)..<min(scalars.count, position + 20)]
    return MarkupFault(description: "\(what) near \(String(String.UnicodeScalarView(around)))")
  }
}
