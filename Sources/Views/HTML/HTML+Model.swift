public import Model

extension HTML.Interpolation {
  public mutating func appendInterpolation<Noun>(_ id: ID<Noun>) {
    appendInterpolation(Int(id.value))
  }

  /// A handle has no character that would need escaping.
  public mutating func appendInterpolation(_ handle: Handle) {
    append(handle.text.utf8)
  }

  public mutating func appendInterpolation(_ text: StoredText) {
    bytes.append(escaping: text.utf8)
  }

  /// `2026-11-21T08:05:09Z`
  public mutating func appendInterpolation(rfc3339 date: CalendarDate) {
    date.appendRFC3339(to: &bytes)
  }
}
