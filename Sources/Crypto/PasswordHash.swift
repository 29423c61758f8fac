/// A salted hash of a password with the parameters that made it, written as a PHC string:
/// `$scrypt$ln=15,r=8,p=3$salt$key`.
public struct PasswordHash: Sendable, Equatable {
  private static let saltByteCount = 16
  private static let keyByteCount = 32

  public let cost: Scrypt.Cost
  private let salt: [UInt8]
  private let key: [UInt8]

  /// Takes as long as `cost` asks for, some hundred milliseconds.
  public init(of password: String, cost: Scrypt.Cost = .standard) throws(CryptoFailure) {
    self.cost = cost
    salt = try Randomness.bytes(Self.saltByteCount)
    key = try Scrypt.key(
      password: password, salt: salt, cost: cost, count: Self.keyByteCount)
  }

  /// A hash that belongs to no password, to be checked where there is no account, in the same time.
  public static func ofNobody(cost: Scrypt.Cost) throws(CryptoFailure) -> PasswordHash {
    PasswordHash(
      cost: cost, salt: try Randomness.bytes(saltByteCount),
      key: try Randomness.bytes(keyByteCount))
  }

  private init(cost: Scrypt.Cost, salt: [UInt8], key: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  /// Nil if the text is no scrypt hash, or one whose cost would harm this machine.
  public init?(phc text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt",
      let cost = Self.cost(parts[2]), cost.isSane,
      let salt = Base64URL.decode(parts[3]), let key = Base64URL.decode(parts[4]),
      key.count == Self.keyByteCount
    else { return nil }
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  public var phc: String {
    "$scrypt$ln=\(cost.logN),r=\(cost.r),p=\(cost.p)$\(Base64URL.encode(salt))$\(Base64URL.encode(key))"
  }

  /// Takes as long as the hash's cost asks for, whether the password is right or not.
  public func matches(_ password: String) throws(CryptoFailure) -> Bool {
    let candidate = try Scrypt.key(
      password: password, salt: salt, cost: cost, count: key.count)
    return isEqualInConstantTime(candidate, key)
  }

  private static func cost(_ text: Substring) -> Scrypt.Cost? {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false)
    guard numbers.count == 3,
      let logN = number(numbers[0], named: "ln="), let r = number(numbers[1], named: "r="),
      let p = number(numbers[2], named: "p=")
    else { return nil }
    return Scrypt.Cost(logN: logN, r: r, p: p)
  }

  private static func number(_ text: Substring, named name: String) -> Int? {
    text.hasPrefix(name) ? Int(text.dropFirst(name.count)) : nil
  }
}
