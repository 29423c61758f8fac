import Foundation

/// A mail as its reader has it: unfolded, decoded.
struct ReceivedMail {
  let source: String
  let head: [(name: String, value: String)]
  let text: String

  init(_ source: String) {
    self.source = source
    let parts = source.split(separator: "\n\n", maxSplits: 1)
    head = parts[0].replacing("\n ", with: " ").split(separator: "\n").map { line in
      let pair = line.split(separator: ": ", maxSplits: 1)
      return (String(pair[0]), pair.count > 1 ? String(pair[1]) : "")
    }
    text = Self.decoded(quotedPrintable: parts.count > 1 ? String(parts[1]) : "")
  }

  subscript(name: String) -> String? { head.first { $0.name == name }?.value }

  /// The first link in it.
  var link: String? { text.firstMatch(of: /https?:\/\/\S+/).map { String($0.0) } }

  static func decoded(quotedPrintable text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.replacing("=\n", with: "").utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A header of encoded words (RFC 2047), in letters.
  static func decoded(words header: String) -> String {
    let bytes = header.matches(of: /=\?UTF-8\?B\?([^?]*)\?=/).flatMap { match in
      Array(Data(base64Encoded: String(match.1)) ?? Data())
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
