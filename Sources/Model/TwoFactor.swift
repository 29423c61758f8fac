/// Two-factor log-in: after the password, the account asks for a code that only its owner's device shows,
/// or for one of a few recovery codes that stand in for a lost device.
public struct TwoFactor: Hashable, Sendable {
  /// How many recovery codes an account gets at a time.
  public static let recoveryCodeCount = 10
  /// How long whoever has given the password may look for the code, in seconds.
  public static let challengeLifetime: Int64 = 600

  /// What the device and the site have in common; 20 bytes.
  public let secret: [UInt8]
  /// How many recovery codes are left.
  public let recoveryCodes: Int

  public init(secret: [UInt8], recoveryCodes: Int) {
    self.secret = secret
    self.recoveryCodes = recoveryCodes
  }
}

extension TwoFactor: CustomStringConvertible, CustomReflectable {
  /// Without the secret, so that no log line can hold it.
  public var description: String { "two-factor log-in, \(recoveryCodes) recovery codes" }
  public var customMirror: Mirror { Mirror(self, children: ["recoveryCodes": recoveryCodes]) }
}
