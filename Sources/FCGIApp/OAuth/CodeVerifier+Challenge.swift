import Crypto
import Model

extension CodeVerifier {
  /// What the app had to show beforehand (RFC 7636, section 4.2).
  var challenge: CodeChallenge? {
    get throws { CodeChallenge(Base64URL.encode(try SHA256.digest(Array(text.utf8)))) }
  }
}
