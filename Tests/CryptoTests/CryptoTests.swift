import Testing

@testable import Crypto

@Suite struct DigestTests {
  @Test func `SHA-256 of abc is the value of FIPS 180-4`() throws {
    #expect(
      try SHA256.digest(Array("abc".utf8)).hex
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `HMAC-SHA-256 agrees with RFC 4231, test case 2, time after time`() throws {
    let hmac = try HMACSHA256(key: Array("Jefe".utf8))
    for _ in 1...2 {
      let code = try hmac.code(for: Array("what do ya want for nothing?".utf8))
      #expect(code.hex == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    }
  }

  @Test func `random bytes differ`() throws {
    #expect(try Randomness.bytes(32) != Randomness.bytes(32))
  }
}

@Suite struct ScryptTests {
  @Test func `scrypt agrees with RFC 7914, section 12`() throws {
    let key = try Scrypt.key(
      password: "password", salt: Array("NaCl".utf8), cost: Scrypt.Cost(logN: 10, r: 8, p: 16),
      count: 64)
    #expect(key.hex.hasPrefix("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"))
  }

  private let cheap = Scrypt.Cost(logN: 4, r: 8, p: 1)

  @Test func `a password matches its own hash, after a round trip through text too`() throws {
    let hash = try PasswordHash(of: "correct horse", cost: cheap)
    let read = try #require(PasswordHash(phc: hash.phc))
    #expect(try read.matches("correct horse"))
    #expect(try !read.matches("correct house"))
    #expect(try !read.matches(""))
  }

  @Test func `two hashes of one password differ`() throws {
    #expect(
      try PasswordHash(of: "same", cost: cheap).phc != PasswordHash(of: "same", cost: cheap).phc)
  }

  @Test func `the hash of nobody belongs to no password, and is another each time`() throws {
    let nobody = try PasswordHash.ofNobody(cost: cheap)
    #expect(nobody.cost == cheap)
    #expect(try !nobody.matches("") && !nobody.matches("password"))
    #expect(try nobody != PasswordHash.ofNobody(cost: cheap))
  }

  @Test func `all of a long password counts`() throws {
    let long = String(repeating: "a", count: 127)
    let hash = try PasswordHash(of: long + "b", cost: cheap)
    #expect(try !hash.matches(long + "c"))
    #expect(try !hash.matches("a\u{0}"))
  }

  @Test func `the standard cost is accepted by libcrypto`() throws {
    let hash = try PasswordHash(of: "slow")
    #expect(hash.cost == .standard)
    #expect(try hash.matches("slow"))
  }

  @Test(arguments: [
    "", "plain", "$scrypt$ln=15,r=8,p=3$AAAA", "$bcrypt$ln=4,r=8,p=1$AAAA$AAAA",
    "$scrypt$ln=40,r=8,p=1$AAAA$\(String(repeating: "A", count: 43))",
    "$scrypt$ln=-1,r=8,p=1$AAAA$\(String(repeating: "A", count: 43))",
    "$scrypt$ln=4,r=8,p=1$AAAA$AAAA", "$scrypt$ln=4,r=8,p=1$!!!!$AAAA",
  ])
  func `what is no hash is refused`(text: String) {
    #expect(PasswordHash(phc: text) == nil)
  }
}

@Suite struct Base64URLTests {
  @Test(arguments: [("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg")])
  func `encodes as RFC 4648, section 10, without padding`(plain: String, encoded: String) {
    #expect(Base64URL.encode(Array(plain.utf8)) == encoded)
    #expect(Base64URL.decode(encoded) == Array(plain.utf8))
  }

  @Test func `uses the alphabet that needs no escaping in addresses`() {
    #expect(Base64URL.encode([0xFB, 0xFF]) == "-_8")
  }

  @Test(arguments: ["A", "Zg==", "Zm+v", "Zh", "Zm 9"])
  func `what is no canonical encoding is refused`(text: String) {
    #expect(Base64URL.decode(text) == nil)
  }

  @Test func `any bytes survive a round trip`() throws {
    for count in 0..<100 {
      let bytes = try Randomness.bytes(count)
      #expect(Base64URL.decode(Base64URL.encode(bytes)) == bytes)
    }
  }
}

extension [UInt8] {
  var hex: String {
    map { byte in
      let text = String(byte, radix: 16)
      return text.utf8.count == 1 ? "0" + text : text
    }.joined()
  }
}
