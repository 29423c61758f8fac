import Crypto
import Model
import Store
import Views
import Web

/// Has one's account ask for a code from now on, once a right one has shown that there is a device to give
/// them, and hands out recovery codes.
enum TwoFactorEnable {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    guard let secret = try context.unsealed(try context.form()["key"] ?? "") else {
      return context.redirect(to: "/two-factor")
    }
    let step = try OneTimePassword(secret: secret)
      .step(of: try context.field(.code), now: context.now)
    var faults = FormFaults()
    if step == nil { faults[.code] = .mismatch }
    if try !context.isPassword(try context.field(.current), of: viewer.account) {
      faults[.current] = .mismatch
    }
    guard let step, faults.isEmpty else {
      return try context.page(
        try TwoFactorShow.setup(secret, in: context, viewer, faults: faults),
        status: .unprocessableContent)
    }
    let codes = try RecoveryCodesRenew.codes()
    do {
      try context.app.store.enableTwoFactor(
        of: viewer.account.id, secret: secret, step: step,
        recoveryHashes: try codes.map { try $0.digest }, at: context.now)
    } catch StoreError.stale {
      return context.redirect(to: "/two-factor")
    }
    context.audit(.twoFactorEnabled, of: viewer.account.id)
    return try context.page(RecoveryCodesPage(codes: codes.map(\.text)))
  }
}
