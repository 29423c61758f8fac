/// A QR code of the second model (ISO/IEC 18004): bytes as a square of dark and light modules, which a
/// camera reads. A sixth of it may be damaged (error correction level M).
public struct QRCode: Sendable {
  /// Modules on each side, without the light border that has to surround them.
  public let size: Int
  /// How broad that border has to be, in modules.
  public static let quietZone = 4

  private let matrix: Matrix

  /// Nil for more bytes than the largest code holds, which are 2,331.
  public init?(_ bytes: [UInt8]) {
    self.init(bytes, mask: nil)
  }

  /// - Parameter mask: nil for the one with which the code is easiest to read.
  init?(_ bytes: [UInt8], mask: Mask?) {
    guard let version = Version.smallest(holding: bytes.count) else { return nil }
    var blank = Matrix(version: version)
    blank.place(ErrorCorrection(version: version).codewords(for: Self.data(bytes, version)))
    let candidates = (mask.map { [$0] } ?? Mask.allCases).map { blank.masked(with: $0) }
    guard let best = candidates.min(by: { $0.penalty < $1.penalty }) else { return nil }
    matrix = best
    size = version.size
  }

  /// - Parameters: the column and the row, from zero.
  public func isDark(_ x: Int, _ y: Int) -> Bool { matrix[x, y] }

  /// The bytes in byte mode, and what fills the code up (sections 7.4.5 and 7.4.10).
  private static func data(_ bytes: [UInt8], _ version: Version) -> [UInt8] {
    var bits = BitBuffer()
    bits.append(0b0100, count: 4)
    bits.append(bytes.count, count: version.countBits)
    for byte in bytes { bits.append(Int(byte), count: 8) }
    bits.append(0, count: min(4, version.dataCodewords * 8 - bits.count))
    var codewords = bits.bytes
    let filling: [UInt8] = [0xEC, 0x11]
    for index in 0..<(version.dataCodewords - codewords.count) {
      codewords.append(filling[index % 2])
    }
    return codewords
  }
}
