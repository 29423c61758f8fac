import Dispatch
import Synchronization
import Testing

@testable import Crypto

@Suite struct RSAKeyTests {
  private let example: RSAKey
  private let message = Array(RFC7515.message.utf8)
  private let signature: [UInt8]

  init() throws {
    example = try #require(RSAKey(pkcs8: try Self.bytes(RFC7515.privateKey)))
    signature = try Self.bytes(RFC7515.signature)
  }

  private static func bytes(_ text: String) throws -> [UInt8] {
    try #require(Base64URL.decode(text))
  }

  @Test func `signing agrees with RFC 7515, appendix A.2`() throws {
    #expect(Base64URL.encode(example.modulus) == RFC7515.modulus)
    #expect(Base64URL.encode(example.exponent) == "AQAB")
    #expect(try example.signature(for: message) == signature)
    #expect(try example.isSignature(signature, for: message))
  }

  @Test func `a signature belongs to one message`() throws {
    #expect(try !example.isSignature(signature, for: message + [0]))
    #expect(try !example.isSignature(signature, for: []))
  }

  @Test func `one wrong bit anywhere makes a signature worthless`() throws {
    for index in signature.indices {
      var wrong = signature
      wrong[index] ^= 1 << UInt8(index % 8)
      #expect(try !example.isSignature(wrong, for: message))
    }
  }

  @Test(arguments: [0, 1, 255, 257, 4096])
  func `a signature of another length is none`(count: Int) throws {
    #expect(try !example.isSignature([UInt8](repeating: 1, count: count), for: message))
  }

  @Test func `a new key is unlike others, and the same after a round trip through bytes`() throws {
    let key = try RSAKey.generate()
    #expect(key.modulus.count == RSAKey.bitCount / 8)
    #expect(key.modulus != example.modulus)
    let read = try #require(RSAKey(pkcs8: try key.pkcs8()))
    #expect(read.modulus == key.modulus)
    #expect(try key.isSignature(read.signature(for: message), for: message))
    #expect(try !key.isSignature(signature, for: message))
  }

  @Test func `a private key is written as it was read`() throws {
    #expect(try Base64URL.encode(example.pkcs8()) == RFC7515.privateKey)
  }

  @Test(arguments: ["", "AAAA", UnfitKey.rsaOf1024Bits, UnfitKey.ellipticCurve])
  func `what is no key for RS256 is refused`(text: String) throws {
    #expect(RSAKey(pkcs8: try Self.bytes(text)) == nil)
  }

  @Test func `a private key that was cut off or has something after it is refused`() throws {
    let bytes = try Self.bytes(RFC7515.privateKey)
    #expect(RSAKey(pkcs8: Array(bytes.dropLast())) == nil)
    #expect(RSAKey(pkcs8: bytes + [0]) == nil)
  }

  @Test func `threads share a key`() throws {
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 64) { number in
      let message = [UInt8](repeating: UInt8(number), count: number)
      let isRight = try? example.isSignature(example.signature(for: message), for: message)
      if isRight != true { wrong.withLock { $0 += 1 } }
    }
    #expect(wrong.withLock { $0 } == 0)
  }
}
