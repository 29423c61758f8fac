extension Unicode.Scalar {
  /// Whether this is a part of a word of Latin, Greek, Cyrillic or Armenian: what touches it belongs to
  /// the word, as in `ada@example.org` or `C#`.
  ///
  /// Other scripts write without spaces, or put particles before and after a name.
  var isEuropeanWordPart: Bool {
    if isASCII { return isASCIIAlphanumeric }
    return switch value {
    case ..<0x590, 0x1E00..<0x2000:
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark: true
      case let category: category.isLetter
      }
    default: false
    }
  }

  var isASCIIAlphanumeric: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Punctuation and symbols, as CommonMark (2.1) sees them.
  var isPunctuation: Bool {
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      true
    default: false
    }
  }

  /// Letters of scripts without case that are the same in all of Unicode's normalisation forms, and small
  /// Cyrillic: what costs more to find out is known of these.
  var isPlainLetter: Bool {
    switch value {
    case 0x61...0x7A, 0x430...0x44F, 0x5D0...0x5EA, 0x621...0x63A, 0x641...0x64A, 0x905...0x939,
      0x3041...0x3096,
      0x30A1...0x30FA, 0x30FC, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  /// Han, kana, Hangul and their punctuation, which stand side by side without spaces.
  var isEastAsian: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension Unicode.GeneralCategory {
  var isLetter: Bool {
    switch self {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  var isMark: Bool {
    switch self {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
