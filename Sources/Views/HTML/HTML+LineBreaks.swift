extension HTML.Interpolation {
  /// The same with a tag where a line ends, for readers without a style sheet of ours.
  /// - Parameter html: without line breaks in its tags.
  mutating func appendInterpolation(breakingLinesOf html: HTML) {
    for line in html.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.offset > 0 { appendLiteral("<br>") }
      bytes.append(contentsOf: line.element)
    }
  }
}
