/// The distinct runs of one, two and three Unicode scalars in a folded text: with them any part of a
/// text can be found in any script, with no need to know where words end.
///
/// Each run is written as the hexadecimal digits of its UTF-8, which the index's tokenizer takes as
/// one term whatever characters the run is made of.
struct SearchGrams {
  static let longest = 3

  /// Separated by spaces, as the index's tokenizer wants them.
  let terms: String

  init(of text: String) {
    let scalars = FoldedText(text).scalars
    var seen: Set<UInt64> = []
    var terms = ""
    terms.reserveCapacity(scalars.count * 24)
    for start in scalars.indices {
      for end in start..<min(start + Self.longest, scalars.count) {
        let gram = scalars[start...end]
        guard seen.insert(Self.number(gram)).inserted else { continue }
        terms += Self.term(gram)
        terms += " "
      }
    }
    self.terms = terms
  }

  /// One of the runs, as a term.
  static func term(_ gram: some Sequence<Unicode.Scalar>) -> String {
    var term = ""
    for scalar in gram {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        term.unicodeScalars.append(digits[Int(byte >> 4)])
        term.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return term
  }

  /// A number for each run that no other run has: 21 bits a scalar, counted from one.
  private static func number(_ gram: some Sequence<Unicode.Scalar>) -> UInt64 {
    gram.reduce(0) { $0 << 21 | UInt64($1.value + 1) }
  }

  private static let digits = Array("0123456789abcdef".unicodeScalars)
}
