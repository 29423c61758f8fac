import Model

extension StoredText {
  func part(_ mark: TextMark) -> String { String(decoding: utf8[mark.range], as: UTF8.self) }

  /// The text with the tags of HTML where emphasis and code are.
  var tagged: String {
    var (tagged, end) = ("", 0)
    for mark in marks {
      tagged += String(decoding: utf8[end..<mark.range.lowerBound], as: UTF8.self)
      switch mark.kind {
      case .begin(let kind): tagged += kind == .strong ? "<strong>" : "<em>"
      case .end(let kind): tagged += kind == .strong ? "</strong>" : "</em>"
      case .code: tagged += "<code>\(part(mark).dropFirst().dropLast())</code>"
      case .address, .mention, .hashtag: tagged += part(mark)
      }
      end = mark.range.upperBound
    }
    return tagged + String(decoding: utf8[end...], as: UTF8.self)
  }
}
