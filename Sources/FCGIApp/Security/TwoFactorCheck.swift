import Crypto
import Model
import Store
import Web

/// Finds out whether what somebody gives besides their password is right, and counts.
struct TwoFactorCheck {
  let context: Context
  let account: ID<Account>

  /// - Parameters:
  ///   - typed: a code, or a recovery code.
  ///   - use: uses it up where it counts; false if it does no more.
  /// - Returns: what it was; nil if it does not count.
  /// - Throws: 429 after too many attempts; what `use` throws.
  func attempt(
    _ typed: String, _ use: (TwoFactorProof) throws -> Bool
  ) throws -> TwoFactorProof? {
    let throttles = Throttles(store: context.app.store, now: context.now)
    try throttles.enterCode(of: account)
    guard let proof = try proof(typed), try use(proof) else {
      context.audit(.codeRefused, of: account)
      return nil
    }
    try throttles.enteredCode(of: account)
    return proof
  }

  private func proof(_ typed: String) throws -> TwoFactorProof? {
    if let recoveryCode = RecoveryCode(typed) {
      return .recoveryCode(hash: try recoveryCode.digest)
    }
    guard let twoFactor = try context.reader.twoFactor(of: account) else { return nil }
    return try OneTimePassword(secret: twoFactor.secret).step(of: typed, now: context.now)
      .map(TwoFactorProof.code)
  }
}

extension OneTimePassword {
  /// The step of a code as a person types it, perhaps with a space in the middle.
  func step(of typed: String, now: Timestamp) throws -> Int64? {
    try step(of: typed.filter { !$0.isWhitespace }, at: now.milliseconds / 1000)
  }
}

extension TwoFactorProof {
  /// What it is called in the log.
  var name: String {
    switch self {
    case .code: "code"
    case .recoveryCode: "recovery-code"
    }
  }
}
