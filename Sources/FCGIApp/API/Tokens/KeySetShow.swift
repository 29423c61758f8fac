import Crypto
import Web

/// The public keys with which anybody can verify our tokens (RFC 7517, section 5).
enum KeySetShow {
  static func respond(_ context: Context) throws -> Response {
    let keys = try context.app.keyring.all(at: context.now, context.reader)
    var response = context.json { json in
      json.object { json in
        json.key("keys")
        json.array { json in
          for (kid, key) in keys { write(key, named: kid, to: &json) }
        }
      }
    }
    response.set("Cache-Control", "public, max-age=300")
    return response
  }

  private static func write(_ key: RSAKey, named kid: String, to json: inout JSONWriter) {
    json.object { json in
      json.member("kty", "RSA")
      json.member("use", "sig")
      json.member("alg", "RS256")
      json.member("kid", kid)
      json.member("n", Base64URL.encode(key.modulus))
      json.member("e", Base64URL.encode(key.exponent))
    }
  }
}
