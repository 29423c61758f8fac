import COpenSSL

/// scrypt (RFC 7914): a password hash that costs memory as well as time.
public enum Scrypt {
  /// What one hash costs: `128 · 2^logN · r` bytes of memory, gone through `p` times.
  public struct Cost: Hashable, Sendable {
    public var logN: Int
    public var r: Int
    public var p: Int

    public init(logN: Int, r: Int, p: Int) {
      self.logN = logN
      self.r = r
      self.p = p
    }

    /// 32 MiB a hash; one of the settings that OWASP holds for equal.
    public static let standard = Cost(logN: 15, r: 8, p: 3)

    var memory: Int { (128 << logN) * r }

    /// Bounds what a damaged or foreign hash can make this machine do.
    var isSane: Bool {
      (1...20).contains(logN) && (1...32).contains(r) && (1...16).contains(p)
    }
  }

  static func key(
    password: String, salt: [UInt8], cost: Cost, count: Int
  ) throws(CryptoFailure) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: count)
    let memoryLimit = UInt64(cost.memory) * 2 + (1 << 20)
    let result = EVP_PBE_scrypt(
      password, password.utf8.count, salt, salt.count, 1 << UInt64(cost.logN), UInt64(cost.r),
      UInt64(cost.p), memoryLimit, &key, key.count)
    guard result == 1 else { throw CryptoFailure(doing: "EVP_PBE_scrypt") }
    return key
  }
}
