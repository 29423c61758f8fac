import Crypto
import Model
import Store
import Views
import Web

/// Shows whether one's account asks for a code, and how to have it ask.
enum TwoFactorShow {
  static func respond(_ context: Context, _ viewer: Viewer) throws -> Response {
    if let twoFactor = try context.reader.twoFactor(of: viewer.account.id) {
      return try context.page(TwoFactorPage(recoveryCodes: twoFactor.recoveryCodes))
    }
    let secret = try Randomness.bytes(OneTimePassword.secretByteCount)
    return try context.page(try setup(secret, in: context, viewer))
  }

  static func setup(
    _ secret: [UInt8], in context: Context, _ viewer: Viewer, faults: FormFaults = FormFaults()
  ) throws -> TwoFactorSetupPage {
    TwoFactorSetupPage(
      sealedKey: try context.sealed(secret), key: Base32.encode(secret),
      uri: OneTimePassword.uri(
        secret: secret, handle: viewer.account.handle, site: context.app.configuration.siteName),
      faults: faults)
  }
}
