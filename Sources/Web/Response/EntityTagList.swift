/// The value of `If-Match` and `If-None-Match`: `*` or tags between commas.
enum EntityTagList {
  /// Whether the list names `opaque`. Reading stops where the grammar breaks.
  static func contains(
    _ opaque: String, in header: String, strongly: Bool, isWeak: Bool = false
  ) -> Bool {
    let bytes = header.utf8Span.span
    let wanted = opaque.utf8Span.span
    var rest = bytes.trimmed(0..<bytes.count)
    if rest.count == 1, bytes[rest.lowerBound] == .asterisk { return true }

    while !rest.isEmpty {
      if bytes[rest.lowerBound] == .comma {
        rest = bytes.trimmed(rest.dropFirst())
        continue
      }
      let isListedWeak =
        rest.count > 2 && bytes[rest.lowerBound] == UInt8(ascii: "W")
        && bytes[rest.lowerBound + 1] == .slash
      if isListedWeak { rest = rest.dropFirst(2) }
      guard bytes[rest.lowerBound] == .quote else { return false }
      rest = rest.dropFirst()
      guard let end = bytes.firstIndex(of: .quote, in: rest) else { return false }
      let isCandidate = !strongly || !(isWeak || isListedWeak)
      if isCandidate, bytes.equals(wanted, in: rest.lowerBound..<end) { return true }
      rest = bytes.trimmed(end + 1..<rest.upperBound)
      guard rest.isEmpty || bytes[rest.lowerBound] == .comma else { return false }
    }
    return false
  }
}
