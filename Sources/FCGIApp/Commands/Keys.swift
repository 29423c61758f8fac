import ArgumentParser
import Model
import Store

struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look after the keys that sign access tokens.",
    discussion: """
      A script that logs in gets a token, signed with the site's private key. Other services verify
      it with the public keys at /.well-known/jwks.json and never ask Martlet. The private keys
      stay in the database.
      """,
    subcommands: [List.self, Rotate.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the key that signs, and those whose tokens still count.")

    @OptionGroup var setup: Setup
    @Flag(help: "Print JSON, one object a line.")
    var json = false

    func run() throws {
      let store = try setup.store()
      let keys = try explained { try store.reader().signingKeys(at: .now) }
      var table = Table(["kid", "use", "created", "expires"])
      for key in keys {
        table.add([
          key.kid, key.expiresAt == nil ? "signs" : "verifies", key.createdAt.rfc3339,
          key.expiresAt?.rfc3339 ?? "",
        ])
      }
      table.print(asJSON: json)
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sign with a new key from now on.",
      discussion: """
        Running responders sign with the new key at once; nothing has to be restarted. Tokens that
        the old key signed count until they expire, within two days; then the old key is removed.
        Rotate once in a while, a few times a year. To take a token back, end its session instead:
        its owner can on the page /sessions, and `martlet user suspend` ends all of somebody's.
        """)

    @OptionGroup var setup: Setup

    func run() throws {
      let store = try setup.store()
      let now = Timestamp.now
      let old = try explained { try store.reader().currentSigningKey() }
      let key = try SigningKey.generate(at: now)
      try explained { try store.rotate(to: key, tokenLifetime: AccessTokens.lifetime, at: now) }
      try setup.audit(.keyRotated, of: nil, ["kid": "\(key.kid)"])
      print("\(key.kid) signs from now on")
      if let old {
        let end = now.adding(seconds: AccessTokens.lifetime)
        print("\(old.kid) verifies until \(end.rfc3339), then its last token has expired")
      }
    }
  }
}
