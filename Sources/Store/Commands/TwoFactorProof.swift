/// What somebody gives besides the password; that it is right has been found out already, not whether it
/// counts still.
public enum TwoFactorProof: Hashable, Sendable {
  /// The code of a time step.
  case code(step: Int64)
  /// SHA-256 of a recovery code.
  case recoveryCode(hash: [UInt8])
}
