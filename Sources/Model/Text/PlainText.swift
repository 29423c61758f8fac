/// The rule that a kind of plain text follows.
struct PlainText {
  /// Counted in Unicode scalars, after trimming.
  let limit: Int
  let mayBeEmpty: Bool
  let mayHaveLines: Bool

  /// The text as it will be kept: line ends are LF, white space at both ends is gone, and nothing is
  /// left of a text in which nothing can be seen.
  func accepted(_ raw: String) throws(TextFault) -> String {
    let trimmed = raw.withLineFeeds.trimmed
    let text = trimmed.unicodeScalars.contains(where: isVisible) ? trimmed : ""
    guard mayBeEmpty || !text.isEmpty else { throw .empty }
    var count = 0
    for scalar in text.unicodeScalars {
      count += 1
      guard count <= limit else { throw .tooLong(limit: limit) }
      guard isAllowed(scalar) else { throw .controlCharacter }
    }
    return text
  }

  /// Zero-width spaces, joiners and the like draw nothing by themselves.
  private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
  }

  private func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": mayHaveLines
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": false
    case "\u{2028}", "\u{2029}": mayHaveLines
    default: true
    }
  }
}

extension String {
  /// CR LF and lone CR, as browsers and old systems send them, become LF.
  var withLineFeeds: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    var text = ""
    text.reserveCapacity(utf8.count)
    var afterCarriageReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" {
        text.unicodeScalars.append("\n")
      } else if !(scalar == "\n" && afterCarriageReturn) {
        text.unicodeScalars.append(scalar)
      }
      afterCarriageReturn = scalar == "\r"
    }
    return text
  }

  /// Without white space of any script at both ends.
  public var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
