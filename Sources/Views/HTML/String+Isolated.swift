extension String {
  /// The same, kept apart from what stands around it (Unicode Standard Annex 9, section 2.4.2), if any of it may run
  /// from right to left: for names and the like in titles, labels and sentences, where no `<bdi>` can stand.
  var isolated: String {
    unicodeScalars.contains { $0.runsFromRightToLeft || $0.properties.isBidiControl }
      ? "\u{2068}\(self)\u{2069}" : self
  }
}

extension Unicode.Scalar {
  /// The blocks of such scripts, and those kept free for more of them.
  fileprivate var runsFromRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}
