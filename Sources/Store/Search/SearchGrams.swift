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
    let digits = HexadecimalDigits(of: scalars)
    var seen = Set<UInt64>(minimumCapacity: scalars.count * Self.longest)
    var terms: [UInt8] = []
    terms.reserveCapacity(scalars.count * 24)
    for start in scalars.indices {
      var number: UInt64 = 0
      for end in start..<min(start + Self.longest, scalars.count) {
        // 21 bits a scalar, counted from one: a number for each run that no other run has.
        number = number << 21 | UInt64(scalars[end].value + 1)
        guard seen.insert(number).inserted else { continue }
        terms += digits.run(start...end)
        terms.append(UInt8(ascii: " "))
      }
    }
    self.terms = String(decoding: terms, as: UTF8.self)
  }

  /// One of the runs, as a term.
  static func term(_ gram: some Sequence<Unicode.Scalar>) -> String {
    String(decoding: HexadecimalDigits(of: gram).bytes, as: UTF8.self)
  }
}

/// The digits of each scalar's UTF-8, one scalar after the other, so that those of a run stand together.
private struct HexadecimalDigits {
  private(set) var bytes: [UInt8] = []
  /// Where each scalar's begin, and where the last one's end.
  private var starts: [Int] = [0]

  init(of scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      }
      starts.append(bytes.count)
    }
  }

  func run(_ scalars: ClosedRange<Int>) -> ArraySlice<UInt8> {
    bytes[starts[scalars.lowerBound]..<starts[scalars.upperBound + 1]]
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
