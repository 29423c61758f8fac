import Foundation

/// Text in the head of a mail, where only ASCII may stand (RFC 2047).
enum EncodedWord {
  /// RFC 2047, section 2: no encoded word is longer than 75 characters.
  private static let byteLimit = (75 - "=?UTF-8?B??=".utf8.count) / 4 * 3

  /// The text as it is, if it is harmless; else in encoded words, a line each.
  static func text(_ text: String) -> String {
    isHarmless(text) ? text : words(in: text)
  }

  /// A name that stands before an address: quotes, commas and the like would end it.
  static func phrase(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte == UInt8(ascii: " ") || (byte < 0x80 && Character(Unicode.Scalar(byte)).isLetter)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return isPlain && isHarmless(text) ? text : words(in: text)
  }

  private static func isHarmless(_ text: String) -> Bool {
    text.utf8.count <= 60 && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
      && !text.contains("=?")
  }

  /// A word holds whole characters (section 5), as many as there is room for.
  private static func words(in text: String) -> String {
    var words: [String] = []
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let next = Array(String(scalar).utf8)
      if bytes.count + next.count > byteLimit {
        words.append(word(bytes))
        bytes = []
      }
      bytes += next
    }
    words.append(word(bytes))
    return words.joined(separator: "\n ")
  }

  private static func word(_ bytes: [UInt8]) -> String {
    "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
  }
}
