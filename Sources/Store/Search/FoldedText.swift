import Foundation

/// A text as search compares it: whatever its case and however its accents are encoded.
///
/// Unicode's canonical composition, then each scalar in lower, upper and lower case again, which brings
/// ẞ, ß and ss together, and Σ, σ and ς. The dot that is left over from İ is dropped, so that the
/// four i's of Turkish are one letter.
struct FoldedText: Equatable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      scalars = Array(text.lowercased().unicodeScalars)
      return
    }
    var folded = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      let upper = scalar.properties.lowercaseMapping.unicodeScalars
        .flatMap(\.properties.uppercaseMapping.unicodeScalars)
      for lower in upper.flatMap(\.properties.lowercaseMapping.unicodeScalars)
      where !(lower == "\u{307}" && folded.last == "i") {
        folded.append(lower)
      }
    }
    scalars = Array(String(folded).precomposedStringWithCanonicalMapping.unicodeScalars)
  }

  func contains(_ part: FoldedText) -> Bool {
    guard let first = part.scalars.first else { return true }
    guard part.scalars.count <= scalars.count else { return false }
    return (0...(scalars.count - part.scalars.count)).contains { start in
      scalars[start] == first
        && scalars[start...].starts(with: part.scalars)
    }
  }
}
