extension String {
  /// The text whatever its case: each scalar in lower, upper and lower case again, which brings ẞ, ß and ss
  /// together, and Σ, σ and ς. The dot that is left over from İ is dropped, so that the four i's of Turkish
  /// are one letter.
  public var caseFolded: String {
    var folded = UnicodeScalarView()
    for scalar in unicodeScalars {
      guard scalar.properties.changesWhenCaseMapped || scalar == "\u{307}" else {
        folded.append(scalar)
        continue
      }
      let upper = scalar.properties.lowercaseMapping.unicodeScalars
        .flatMap(\.properties.uppercaseMapping.unicodeScalars)
      for lower in upper.flatMap(\.properties.lowercaseMapping.unicodeScalars)
      where !(lower == "\u{307}" && folded.last == "i") {
        folded.append(lower)
      }
    }
    return String(folded)
  }
}
