public import Model

extension HTML.Interpolation {
  /// A text with its emphasis and code, in which web addresses, hashtags and people can be followed. Search
  /// engines are told that a person, not the site, chose the addresses.
  ///
  /// - Parameters:
  ///   - mentioned: the keys of the handles that are people, with a space between them.
  ///   - origin: what stands before addresses of this site where another one shows the text.
  public mutating func appendInterpolation(
    linked text: StoredText, mentioned: StoredText?, at origin: String = ""
  ) {
    let marks = text.marks
    guard !marks.isEmpty else { return appendInterpolation(text) }
    let people = Set(mentioned?.string.split(separator: " ") ?? [])
    var end = 0
    for mark in marks {
      bytes.append(escaping: text.utf8[end..<mark.range.lowerBound])
      append(mark.kind, of: text.utf8[mark.range], people: people, at: origin)
      end = mark.range.upperBound
    }
    bytes.append(escaping: text.utf8[end...])
  }

  private mutating func append(
    _ kind: TextMark.Kind, of part: ArraySlice<UInt8>, people: Set<Substring>, at origin: String
  ) {
    switch kind {
    case .address: append(address: part)
    case .mention(let handle) where people.contains(Substring(handle.key)):
      append(mention: handle, part, at: origin)
    case .mention: bytes.append(escaping: part)
    case .hashtag(let tag): append(hashtag: tag, part, at: origin)
    case .code:
      appendLiteral("<code>")
      bytes.append(escaping: part.dropFirst().dropLast())
      appendLiteral("</code>")
    case .begin(.emphasis): appendLiteral("<em>")
    case .begin(.strong): appendLiteral("<strong>")
    case .end(.emphasis): appendLiteral("</em>")
    case .end(.strong): appendLiteral("</strong>")
    }
  }

  private mutating func append(address: ArraySlice<UInt8>) {
    appendLiteral(#"<a rel="nofollow ugc noopener" href=""#)
    bytes.append(escaping: address)
    appendLiteral(#"">"#)
    bytes.append(escaping: address)
    appendLiteral("</a>")
  }

  private mutating func append(
    mention handle: Handle, _ part: ArraySlice<UInt8>, at origin: String
  ) {
    appendLiteral(#"<a class="mention" href=""#)
    appendInterpolation(origin)
    appendLiteral("/@")
    appendInterpolation(handle)
    appendLiteral(#"">"#)
    bytes.append(escaping: part)
    appendLiteral("</a>")
  }

  private mutating func append(hashtag tag: Hashtag, _ part: ArraySlice<UInt8>, at origin: String) {
    appendLiteral(#"<a class="tag" rel="tag" href=""#)
    appendInterpolation(origin)
    appendLiteral("/tags/")
    bytes.append(percentEncoding: tag.key)
    appendLiteral(#"">"#)
    bytes.append(escaping: part)
    appendLiteral("</a>")
  }
}
