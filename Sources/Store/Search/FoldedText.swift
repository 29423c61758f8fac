import Foundation
import Model

/// A text as search compares it: whatever its case and however its accents are encoded.
struct FoldedText: Equatable {
  let scalars: [Unicode.Scalar]

  init(_ text: String) {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      scalars = Array(text.lowercased().unicodeScalars)
      return
    }
    let folded = text.precomposedStringWithCanonicalMapping.caseFolded
    scalars = Array(folded.precomposedStringWithCanonicalMapping.unicodeScalars)
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
