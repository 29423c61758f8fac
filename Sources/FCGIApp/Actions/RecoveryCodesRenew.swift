import Model
import Store
import Views
import Web

/// Hands out new recovery codes; those from before count no more.
enum RecoveryCodesRenew {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try TwoFactorDisable.confirmed(in: context, viewer) {
      let codes = try codes()
      try context.app.store.renewRecoveryCodes(
        of: viewer.account.id, hashes: try codes.map { try $0.digest }, at: context.now)
      context.audit(.recoveryCodesRenewed, of: viewer.account.id)
      return try context.page(RecoveryCodesPage(codes: codes.map(\.text)))
    }
  }

  static func codes() throws -> [RecoveryCode] {
    try (0..<TwoFactor.recoveryCodeCount).map { _ in try RecoveryCode.random() }
  }
}
