import Crypto
import Model
import Store
import Synchronization

/// The keys that sign and verify tokens, as far as this process has met them. Which one signs is asked of
/// the database each time: another process may have rotated.
final class SigningKeyring: Sendable {
  /// The site has no key to sign with.
  struct Empty: Error {}

  private let known = Mutex<[String: RSAKey]>([:])

  /// - Throws: `Empty` if there is none.
  func current(_ reader: Reader) throws -> (kid: String, key: RSAKey) {
    guard let stored = try reader.currentSigningKey() else { throw Empty() }
    return (stored.kid, try key(stored))
  }

  /// The key of that name, if what it signed still counts. One that was not met before costs one look
  /// into the database, whoever invents its name.
  func key(kid: String, at: Timestamp, _ reader: Reader) throws -> RSAKey? {
    if let key = known.withLock({ $0[kid] }) { return key }
    return try reader.signingKey(kid: kid, at: at).map(key)
  }

  /// Every key whose tokens still count, the one that signs first.
  /// - Throws: `Empty` if there is none that signs.
  func all(at: Timestamp, _ reader: Reader) throws -> [(kid: String, key: RSAKey)] {
    let stored = try reader.signingKeys(at: at)
    guard stored.contains(where: { $0.expiresAt == nil }) else { throw Empty() }
    return try stored.map { ($0.kid, try key($0)) }
  }

  private func key(_ stored: SigningKey) throws -> RSAKey {
    if let key = known.withLock({ $0[stored.kid] }) { return key }
    guard let key = RSAKey(pkcs8: stored.privateKey) else {
      throw StoreError.damaged("signing key \(stored.kid)")
    }
    known.withLock { $0[stored.kid] = key }
    return key
  }
}
