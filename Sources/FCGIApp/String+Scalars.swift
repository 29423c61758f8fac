extension String {
  /// The beginning of a text that a stranger sent, bounded in Unicode scalars: a single character may
  /// be made of any number of them.
  func prefix(scalars count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}
