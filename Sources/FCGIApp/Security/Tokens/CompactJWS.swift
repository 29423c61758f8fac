import Crypto
import Foundation
import Web

/// A JSON Web Signature in its compact form (RFC 7515, section 7.1), signed with RS256 or claiming to be.
/// What it says is worth nothing until the signature has been checked.
struct CompactJWS {
  static let byteLimit = 4096
  private static let algorithm = "RS256"
  /// The member that names what the reader must understand beyond RFC 7515 (section 4.1.11). No header
  /// of ours has it.
  private static let extensions = "crit"

  /// Names the key that is said to have signed it.
  let kid: String
  let payload: Data
  let signature: [UInt8]
  /// What is signed: the first two parts as they were sent.
  let signedBytes: [UInt8]

  private struct Header: Encodable {
    let alg: String
    let typ: String
    let kid: String
  }

  /// Reads a token that a stranger sent.
  init(_ text: String) throws(AccessTokenFault) {
    guard text.utf8.count <= Self.byteLimit else { throw .malformed }
    let parts = text.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 3,
      let header = Base64URL.decode(parts[0]).flatMap({ try? JSONValue(parsing: $0) })?.object,
      let payload = Base64URL.decode(parts[1]), let signature = Base64URL.decode(parts[2]),
      let algorithm = header["alg"]?.string, let kid = header["kid"]?.string,
      header[Self.extensions] == nil
    else { throw .malformed }
    guard algorithm == Self.algorithm else { throw .wrongAlgorithm }
    self.kid = kid
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
