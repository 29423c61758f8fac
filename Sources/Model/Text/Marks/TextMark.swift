/// A part of a text that is more than its letters.
public struct TextMark: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case address
    /// Somebody who may or may not exist.
    case mention(Handle)
    case hashtag(Hashtag)
    /// What stands between two backticks, and they.
    case code
    /// A marker where emphasis begins. Pairs nest, and none stands inside its own kind.
    case begin(Emphasis)
    case end(Emphasis)
  }

  public let kind: Kind
  /// Where it stands, in bytes.
  public let range: Range<Int>
}

/// What HTML calls `em` and `strong`.
public enum Emphasis: Int, Sendable {
  /// One marker long.
  case emphasis = 1
  /// Two markers long.
  case strong = 2
}

extension StoredText {
  /// Whatever in it is more than its letters, in order and without overlap.
  public var marks: [TextMark] {
    utf8.span.mayHaveMarks ? TextScanner(utf8).marks() : []
  }

  /// Whom it addresses, each once, in order.
  public var mentions: [Handle] {
    var known: Set<Handle> = []
    return marks.compactMap { mark in
      guard case .mention(let handle) = mark.kind, known.insert(handle).inserted else { return nil }
      return handle
    }
  }

  /// What it says that it is about, each once, in order.
  public var hashtags: [Hashtag] {
    var known: Set<Hashtag> = []
    return marks.compactMap { mark in
      guard case .hashtag(let tag) = mark.kind, known.insert(tag).inserted else { return nil }
      return tag
    }
  }
}

extension Span<UInt8> {
  /// False only if there are none; most texts have none.
  ///
  /// Without a way out of the loop, the compiler looks at many bytes at once.
  fileprivate var mayHaveMarks: Bool {
    guard count > 1 else { return false }
    var found: UInt8 = 0
    for index in 0..<count - 1 {
      let byte = self[unchecked: index]
      let next = self[unchecked: index + 1]
      // `*` differs from `:` in one bit, and so do `@` and the backtick.
      let isStarOrColon: UInt8 = byte & ~0x10 == UInt8(ascii: "*") ? 1 : 0
      let isAtOrBacktick: UInt8 = byte & ~0x20 == UInt8(ascii: "@") ? 1 : 0
      let isUnderscore: UInt8 = byte == UInt8(ascii: "_") ? 1 : 0
      let isNumberSign: UInt8 = byte == UInt8(ascii: "#") ? 1 : 0
      // The second and third bytes of U+FF03 and U+FF20.
      let isWide: UInt8 =
        (byte == 0xBC ? 1 : 0) & ((next == 0x83 ? 1 : 0) | (next == 0xA0 ? 1 : 0))
      found |= isStarOrColon | isAtOrBacktick | isUnderscore | isNumberSign | isWide
    }
    return found != 0
  }
}
