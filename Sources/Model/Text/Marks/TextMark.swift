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
public enum Emphasis: Sendable {
  case emphasis
  case strong
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
  /// Without a way out of the first loop, the compiler looks at many bytes at once.
  fileprivate var mayHaveMarks: Bool {
    let many = Swift.max(count - 1, 0) & ~31
    var least = UInt8.max
    for index in 0..<many {
      let byte = self[unchecked: index]
      let next = self[unchecked: index + 1]
      // Of an address; colons alone are many.
      least = min(least, byte ^ UInt8(ascii: "/"))
      least = min(least, byte ^ UInt8(ascii: "*"))
      // `@` differs from the backtick in one bit.
      least = min(least, (byte & ~0x20) ^ UInt8(ascii: "@"))
      least = min(least, byte ^ UInt8(ascii: "_"))
      least = min(least, byte ^ UInt8(ascii: "#"))
      // The second and third bytes of U+FF03 and U+FF20, and of some others.
      least = min(least, (byte ^ 0xBC) | ((next & ~0x23) ^ 0x80))
    }
    if least == 0 { return true }
    for index in many..<count where self[unchecked: index].mayBelongToMark { return true }
    return false
  }
}

extension UInt8 {
  fileprivate var mayBelongToMark: Bool {
    switch self {
    case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "*"),
      UInt8(ascii: "_"), UInt8(ascii: "`"), 0xBC:
      true
    default: false
    }
  }
}
