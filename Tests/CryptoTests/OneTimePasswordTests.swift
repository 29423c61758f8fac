import Crypto
import Testing

@Suite struct OneTimePasswordTests {
  private let password = OneTimePassword(secret: Array("12345678901234567890".utf8))

  /// RFC 4226, appendix D.
  static let counted = [
    "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
    "520489",
  ]

  @Test func `codes are those of RFC 4226`() throws {
    for (step, code) in Self.counted.enumerated() {
      #expect(try password.code(step: Int64(step)) == code)
    }
  }

  /// RFC 6238, appendix B, of whose eight digits apps show the last six.
  static let timed: [(seconds: Int64, code: String)] = [
    (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
    (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
  ]

  @Test(arguments: timed)
  func `codes belong to their moment as in RFC 6238`(seconds: Int64, code: String) throws {
    #expect(try password.step(of: code, at: seconds) == seconds / 30)
  }

  @Test func `a code counts half a minute early and late, and not longer`() throws {
    let noon: Int64 = 1_800_000_000
    let code = try password.code(step: noon / 30)
    for second in [-30, -1, 0, 29, 30, 59] {
      #expect(try password.step(of: code, at: noon + Int64(second)) == noon / 30, "\(second)")
    }
    for second in [-31, 60] {
      #expect(try password.step(of: code, at: noon + Int64(second)) == nil, "\(second)")
    }
  }

  @Test(arguments: ["", "287081", "28708", "0287082", "２８７０８２", "287082 "])
  func `what is no code of the moment is none`(text: String) throws {
    #expect(try password.step(of: text, at: 59) == nil)
  }
}

@Suite struct Base32Tests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
    ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
  ])
  func `texts are those of RFC 4648`(text: String, encoded: String) {
    #expect(Base32.encode(Array(text.utf8)) == encoded)
  }
}
