public import Model

/// A pattern and a colour that belong to a handle, as a picture of 5 × 5 fields that is the same to the left and
/// to the right.
public struct Identicon: Sendable {
  private let bits: UInt64

  public init(of handle: Handle) {
    // FNV-1a, and a last mixing step (splitmix64): handles that differ in one letter differ everywhere.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in handle.key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    bits = hash ^ (hash >> 31)
  }

  /// Of middling darkness, so that it reads on light and dark pages.
  private var hue: Int { Int(bits >> 40 % 360) }

  public var svg: HTML {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 70 70">\
    <path fill="hsl(\(hue),32%,42%)" d="M0 0h70v70H0z"/>\
    <path fill="hsl(\(hue),45%,88%)" d="\(path)"/></svg>
    """
  }

  /// The fields that are set, each 10 wide, with a margin of 10.
  private var path: String {
    var path = ""
    for row in 0..<5 {
      for column in 0..<3 where isSet(row, column) {
        path += "M\(10 + 10 * column) \(10 + 10 * row)h10v10h-10z"
        if column < 2 { path += "M\(50 - 10 * column) \(10 + 10 * row)h10v10h-10z" }
      }
    }
    return path
  }

  private func isSet(_ row: Int, _ column: Int) -> Bool {
    bits >> UInt64(3 * row + column) & 1 == 1
  }
}
