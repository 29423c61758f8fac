import Model
import Store
import Views
import Web

/// Has one's account ask for the password alone again.
enum TwoFactorDisable {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    try confirmed(in: context, viewer) {
      try context.app.store.disableTwoFactor(
        of: viewer.account.id, by: viewer.account.id, at: context.now)
      context.audit(.twoFactorDisabled, of: viewer.account.id)
      return context.redirect(to: "/two-factor", flash: .twoFactorDisabled)
    }
  }

  /// Does what has to be confirmed by password and code, or shows what of them is wrong. A code is not used
  /// up for a wrong password.
  static func confirmed(
    in context: Context, _ viewer: Viewer, _ work: () throws -> Response
  ) throws -> Response {
    let account = viewer.account.id
    guard let twoFactor = try context.reader.twoFactor(of: account) else {
      return context.redirect(to: "/two-factor")
    }
    var faults = FormFaults()
    if try !context.isPassword(try context.field(.current), of: viewer.account) {
      faults[.current] = .mismatch
    } else if try TwoFactorCheck(context: context, account: account).attempt(
      try context.field(.code),
      { try context.app.store.use($0, of: account, at: context.now) }) == nil
    {
      faults[.code] = .mismatch
    }
    guard faults.isEmpty else {
      return try context.page(
        TwoFactorPage(recoveryCodes: twoFactor.recoveryCodes, faults: faults),
        status: .unprocessableContent)
    }
    return try work()
  }
}
