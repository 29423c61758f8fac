extension Request {
  /// The language that the client wants most, of those there are (RFC 9110, section 12.5.4), by lookup (RFC 4647,
  /// section 3.4): whoever wants `zh-TW` is served by `zh`. Of two that it wants alike, the one that it names first.
  ///
  /// - Parameter languages: language tags in lower case.
  /// - Returns: where it stands among `languages`; nil if the client names none of them, or says nothing.
  public func preferredLanguage(of languages: [String]) -> Int? {
    joinedParameters("HTTP_ACCEPT_LANGUAGE", by: ", ")
      .flatMap { AcceptedLanguage.best(of: languages, in: $0) }
  }
}

/// Reads `Accept-Language`.
enum AcceptedLanguage {
  /// Nobody reads more languages; what comes later does not count.
  private static let rangeLimit = 50

  static func best(of languages: [String], in header: String) -> Int? {
    let bytes = header.utf8Span.span
    var rest = 0..<bytes.count
    var best: (language: Int, weight: Int)?
    var count = 0
    while !rest.isEmpty, count < rangeLimit {
      var element = bytes.takeElement(before: .comma, from: &rest)
      let range = bytes.trimmed(bytes.takeElement(before: .semicolon, from: &element))
      count += 1
      guard let language = lookup(range, in: bytes, among: languages) else { continue }
      let weight = Weight.among(element, in: bytes)
      if weight > best?.weight ?? 0 { best = (language, weight) }
    }
    return best?.language
  }

  /// The longest of the languages that is the range or what it begins with, up to a hyphen.
  private static func lookup(
    _ range: Range<Int>, in bytes: borrowing Span<UInt8>, among languages: [String]
  ) -> Int? {
    var found: (language: Int, length: Int)?
    for (index, language) in languages.enumerated() {
      let length = language.utf8.count
      guard length > found?.length ?? 0, begins(range, with: language, in: bytes) else { continue }
      found = (index, length)
    }
    return found?.language
  }

  private static func begins(
    _ range: Range<Int>, with language: String, in bytes: borrowing Span<UInt8>
  ) -> Bool {
    let tag = language.utf8Span.span
    guard range.count >= tag.count else { return false }
    for offset in tag.indices where bytes[range.lowerBound + offset].lowercased != tag[offset] {
      return false
    }
    return range.count == tag.count || bytes[range.lowerBound + tag.count] == .hyphen
  }
}
