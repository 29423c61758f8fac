import Foundation

/// What people say that a post is about: `#Straße`.
///
/// Letters, marks and digits of any script, and `_`; with at least one letter. It keeps the form in which it
/// was written; two that differ only in case or width, or in how their accents are encoded, are equal.
public struct Hashtag: Sendable {
  /// Counted in Unicode scalars.
  public static let limit = 100

  /// Without the number sign.
  public let text: String

  /// The form in which tags are compared and kept: Unicode's NFKC, without what draws nothing, and
  /// with all cases as one. It is a tag with the same key.
  public let key: String

  /// A tag as it stands in an address or in the database; nil if the form is wrong.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard TextScanner(bytes).endOfHashtag(from: 0) == bytes.count else { return nil }
    self.init(unchecked: text)
  }

  /// - Parameter text: of the right form; nil if its key is not.
  init?(unchecked text: String) {
    self.text = text
    if text.unicodeScalars.allSatisfy({ $0.isASCII || $0.isPlainLetter }) {
      key = text.lowercased()
      return
    }
    key = Self.key(of: text)
    let bytes = Array(key.utf8)
    guard TextScanner(bytes).endOfHashtag(from: 0) == bytes.count else { return nil }
  }

  private static func key(of text: String) -> String {
    let visible = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return String(String.UnicodeScalarView(visible)).precomposedStringWithCompatibilityMapping
      .caseFolded.precomposedStringWithCompatibilityMapping
  }
}

extension Hashtag: Hashable {
  public static func == (left: Hashtag, right: Hashtag) -> Bool { left.key == right.key }

  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}
