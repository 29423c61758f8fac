import Testing

@testable import QRCode

/// The expected codes were made by another program, qrcodegen 1.8.0, with level M and byte mode.
@Suite struct QRCodeTests {
  private func rows(_ text: String, mask: Mask?) throws -> [String] {
    let code = try #require(QRCode(Array(text.utf8), mask: mask))
    return (0..<code.size).map { y in
      String((0..<code.size).map { x in code.isDark(x, y) ? "#" : "." })
    }
  }

  @Test func `a small code is the one that another program makes`() throws {
    #expect(
      try rows("HELLO", mask: .chequers).joined(separator: "\n") == """
        #######..###..#######
        #.....#.#.##..#.....#
        #.###.#...#...#.###.#
        #.###.#...##..#.###.#
        #.###.#.#.#.#.#.###.#
        #.....#..##.#.#.....#
        #######.#.#.#.#######
        .........#.##........
        #.#.#.#..#.#....#..#.
        #.#.#....##...#....#.
        .....##..##.#...#####
        #.#.##.#.##...#....#.
        .##..###.##.#.#.#.#..
        ........#.##.#.#..##.
        #######....#.###..###
        #.....#...####.##....
        #.###.#.#.##.###..###
        #.###.#..#....##..##.
        #.###.#.#.#.#...#.#.#
        #.....#..##...#.#..#.
        #######.#.#.#.##..###
        """)
  }

  /// At the ends of sizes: with one block and many, of one length and two, with and without version
  /// information, of the two lengths that the count can have; and with each mask.
  static let digests: [(length: Int, version: Int, mask: Int, digest: UInt64)] = [
    (14, 1, 0, 0x881c_ef34_9b03_99fd),
    (15, 2, 1, 0x4c8f_bd02_72ab_1fd9),
    (84, 5, 2, 0x6f64_e417_7b11_da67),
    (85, 6, 3, 0x46ef_9d54_5dc5_632f),
    (106, 6, 4, 0x8011_c773_1f7e_86d2),
    (107, 7, 5, 0xe9ae_b80a_b9ba_4e4f),
    (180, 9, 6, 0xfb52_04d5_7118_ba68),
    (181, 10, 7, 0x764a_02a8_c90a_8141),
    (213, 10, 0, 0xe5be_b6d4_cbb5_a989),
    (214, 11, 1, 0x8402_1116_04b0_9738),
    (600, 19, 2, 0x6282_5417_1757_2415),
    (1700, 34, 3, 0xb4af_219b_2cd7_62cf),
    (2331, 40, 4, 0x23c0_5095_12a0_a1af),
  ]

  @Test(arguments: digests)
  func `codes of all sizes are those that another program makes`(
    length: Int, version: Int, mask: Int, digest: UInt64
  ) throws {
    let text = String(String(repeating: "otpauth", count: 400).prefix(length))
    let rows = try rows(text, mask: Mask(rawValue: mask))
    #expect(rows.count == version * 4 + 17)
    let bits = rows.joined().replacing("#", with: "1").replacing(".", with: "0")
    #expect(Self.fnv(Array(bits.utf8)) == digest)
  }

  @Test func `whatever mask is chosen, it is one of the eight`() throws {
    let all = try Mask.allCases.map { try rows("HELLO", mask: $0) }
    #expect(Set(all).count == 8)
    #expect(all.contains(try rows("HELLO", mask: nil)))
  }

  @Test func `what does not fit makes no code`() {
    #expect(QRCode(Array(repeating: 65, count: 2332)) == nil)
    #expect(QRCode([]) != nil)
  }

  /// FNV-1a with 64 bits.
  private static func fnv(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
