extension [UInt8] {
  /// Appends text as a part of a path: whatever is not unreserved stands as its bytes (RFC 3986, 2.1 and 2.3).
  mutating func append(percentEncoding text: String) {
    for byte in text.utf8 {
      if byte.isUnreserved {
        append(byte)
      } else {
        append(contentsOf: [UInt8(ascii: "%"), (byte >> 4).hexadecimal, (byte & 0xF).hexadecimal])
      }
    }
  }
}

extension UInt8 {
  fileprivate var isUnreserved: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Of a number below 16.
  fileprivate var hexadecimal: UInt8 {
    self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") + self - 10
  }
}
