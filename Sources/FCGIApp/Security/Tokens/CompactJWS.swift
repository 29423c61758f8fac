import Crypto
import Foundation
import Web

/// A JSON Web Signature in its compact form (RFC 7515, section 7.1), signed with RS256 or claiming to be.
/// What it says is worth nothing until the signature has been checked.
struct CompactJWS {
  static let byteLimit = 4096
  private static let algorithm = "RS256"

  /// Names the key that is said to have signed it.
  let kid: String
  let payload: Data
  let signature: [UInt8]
  /// What is signed: the first two parts as they were sent.
  let signedBytes: [UInt8]

  private struct Header: Codable {
    let alg: String
    var typ: String?
    let kid: String
  }

  /// What no header of ours has: extensions that the reader must understand (RFC 7515, section 4.1.11).
  private struct Extensions: Decodable {
    let crit: JSONValue?
  }

  /// Reads a token that a stranger sent.
  init(_ text: String) throws(AccessTokenFault) {
    let parts = text.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
    guard text.utf8.count <= Self.byteLimit, parts.count == 3,
      let header = Base64URL.decode(parts[0]).map({ Data($0) }),
      let payload = Base64URL.decode(parts[1]), let signature = Base64URL.decode(parts[2]),
      let extensions = try? JSONDecoder().decode(Extensions.self, from: header),
      extensions.crit == nil,
      let header = try? JSONDecoder().decode(Header.self, from: header)
    else { throw .malformed }
    guard header.alg == Self.algorithm else { throw .wrongAlgorithm }
    kid = header.kid
    self.payload = Data(payload)
    self.signature = signature
    signedBytes = Array("\(parts[0]).\(parts[1])".utf8)
  }

  /// Signs a payload and writes both down.
  static func sign(_ payload: some Encodable, with key: RSAKey, kid: String) throws -> String {
    let header = Header(alg: algorithm, typ: "JWT", kid: kid)
    let input = "\(try part(header)).\(try part(payload))"
    return "\(input).\(Base64URL.encode(try key.signature(for: Array(input.utf8))))"
  }

  private static func part(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Base64URL.encode(Array(try encoder.encode(value)))
  }
}
