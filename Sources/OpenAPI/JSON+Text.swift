extension JSON {
  /// The value as JSON text, in ASCII: every other character is escaped, so that patterns with
  /// invisible characters can be read.
  ///
  /// - Parameter isIndented: one member a line, for people; else without any white space.
  public func text(isIndented: Bool = false) -> String {
    var text = ""
    write(to: &text, at: isIndented ? 0 : nil)
    return text
  }

  /// - Parameter depth: how far the value is indented; nil for no white space at all.
  private func write(to text: inout String, at depth: Int?) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .integer(let number): text += String(number)
    case .text(let string): text.append(quoting: string)
    case .array(let elements):
      Self.enclose(elements, in: ("[", "]"), to: &text, at: depth) { element, text, depth in
        element.write(to: &text, at: depth)
      }
    case .object(let members):
      Self.enclose(members, in: ("{", "}"), to: &text, at: depth) { member, text, depth in
        text.append(quoting: member.name)
        text += depth == nil ? ":" : ": "
        member.value.write(to: &text, at: depth)
      }
    }
  }

  private static func enclose<Item>(
    _ items: [Item], in brackets: (open: String, close: String), to text: inout String,
    at depth: Int?, _ write: (Item, inout String, Int?) -> Void
  ) {
    text += brackets.open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      text.append(lineAt: depth.map { $0 + 1 })
      write(item, &text, depth.map { $0 + 1 })
    }
    if !items.isEmpty { text.append(lineAt: depth) }
    text += brackets.close
  }
}

extension String {
  fileprivate mutating func append(lineAt depth: Int?) {
    guard let depth else { return }
    self += "\n" + String(repeating: "  ", count: depth)
  }

  fileprivate mutating func append(quoting text: String) {
    self += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": self += "\\\(scalar)"
      case "\n": self += "\\n"
      case "\u{20}"..."\u{7E}": unicodeScalars.append(scalar)
      default: for unit in UTF16.encode(scalar) ?? .init() { append(escaping: unit) }
      }
    }
    self += "\""
  }

  private mutating func append(escaping unit: UInt16) {
    let digits = String(unit, radix: 16)
    self += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
