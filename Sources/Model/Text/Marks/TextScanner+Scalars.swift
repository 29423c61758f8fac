extension TextScanner {
  /// The scalar that begins at `index`, and where it ends. A byte that begins none is one U+FFFD.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, end: Int) {
    let lead = text[index]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), index + 1) }
    let end = index + (~lead).leadingZeroBitCount
    guard (index + 2...index + 4).contains(end), end <= text.count else {
      return unknown(at: index)
    }
    var value = UInt32(lead) & (0x7F >> UInt32(end - index))
    for byte in text[index + 1..<end] {
      guard byte & 0xC0 == 0x80 else { return unknown(at: index) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == end - index else {
      return unknown(at: index)
    }
    return (scalar, end)
  }

  /// The scalar that ends at `index`; nil at the beginning.
  func scalar(before index: Int) -> Unicode.Scalar? {
    guard index > 0 else { return nil }
    var start = index - 1
    while start > 0, index - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
    let (scalar, end) = scalar(at: start)
    return end == index ? scalar : "\u{FFFD}"
  }

  /// Nil at the end.
  func scalar(after index: Int) -> Unicode.Scalar? {
    index < text.count ? scalar(at: index).scalar : nil
  }

  func has(_ part: StaticString, at index: Int) -> Bool {
    part.withUTF8Buffer { part in
      part.count <= text.count - index && part.indices.allSatisfy { text[index + $0] == part[$0] }
    }
  }

  private func unknown(at index: Int) -> (scalar: Unicode.Scalar, end: Int) {
    ("\u{FFFD}", index + 1)
  }
}
