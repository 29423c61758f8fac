extension Request {
  /// Whether the client would rather have JSON than a page (RFC 9110, section 12.5.1). Who takes both alike,
  /// or does not say, gets the page.
  public var prefersJSON: Bool {
    guard let accept = header("Accept") else { return false }
    return AcceptedQuality.of("application/json", in: accept)
      > AcceptedQuality.of("text/html", in: accept)
  }
}

/// How much a client wants one media type, in thousandths, by the most specific range that names it.
enum AcceptedQuality {
  static func of(_ type: String, in accept: String) -> Int {
    let bytes = accept.utf8Span.span
    var rest = 0..<bytes.count
    var best = (specificity: 0, quality: 0)
    while !rest.isEmpty {
      var element = bytes.takeElement(before: .comma, from: &rest)
      let range = bytes.trimmed(bytes.takeElement(before: .semicolon, from: &element))
      let specificity = specificity(of: range, in: bytes, for: type.utf8Span.span)
      if specificity > best.specificity {
        best = (specificity, Weight.among(element, in: bytes))
      }
    }
    return best.quality
  }

  /// 3 for the type itself, 2 for `type/*`, 1 for `*/*`, 0 for a range without the type.
  private static func specificity(
    of range: Range<Int>, in bytes: borrowing Span<UInt8>, for type: borrowing Span<UInt8>
  ) -> Int {
    let common = range.enumerated().prefix { offset, index in
      offset < type.count && bytes[index].lowercased == type[offset]
    }.count
    if common == type.count && common == range.count { return 3 }
    guard range.count >= 2, bytes[range.upperBound - 1] == .asterisk,
      bytes[range.upperBound - 2] == .slash
    else { return 0 }
    if common == range.count - 1 { return 2 }
    return range.count == 3 && bytes[range.lowerBound] == .asterisk ? 1 : 0
  }
}
