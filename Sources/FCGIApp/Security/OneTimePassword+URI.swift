import Crypto
import Model
import Web

extension OneTimePassword {
  /// Of the site's name; a longer one makes a code that is hard to scan.
  private static let longestIssuer = 30

  /// The address by which an authenticator app learns a secret (Key URI Format of Google Authenticator, which
  /// others have taken over).
  static func uri(secret: [UInt8], handle: Handle, site: String) -> String {
    let issuer = PercentEncoding.encode(query: site.prefix(scalars: longestIssuer))
    return "otpauth://totp/\(issuer):\(handle)?secret=\(Base32.encode(secret))&issuer=\(issuer)"
  }
}
