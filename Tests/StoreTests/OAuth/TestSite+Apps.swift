import Model
import Testing

@testable import Store

extension TestSite {
  static func redirect(_ text: String = "https://app.example/back") throws -> RedirectURI {
    try #require(RedirectURI(text))
  }

  /// - Parameter character: of the challenge; another one is another verifier's.
  static func challenge(_ character: Character = "c") throws -> CodeChallenge {
    try #require(CodeChallenge(String(repeating: character, count: 43)))
  }

  @discardableResult
  func register(
    _ clientID: String = "reader", owner: ID<Account>? = nil, at: Timestamp = TestSite.noon
  ) throws -> Client {
    let created = try store.register(
      NewClient(
        clientID: clientID, owner: owner, name: try AppName("Reader of \(clientID)"),
        redirectURIs: [try Self.redirect(), try Self.redirect("http://127.0.0.1/back")],
        isConfidential: owner != nil),
      at: at)
    return try #require(try reader.client(created.id))
  }

  /// Somebody lets an app in; the code has this digest.
  func allow(
    _ client: Client, _ account: ID<Account>, code: UInt8 = 1, scopes: Scopes = [.read, .post],
    at: Timestamp = TestSite.noon
  ) throws {
    try store.create(
      AuthorizationCode(
        hash: Self.tokenHash(code), client: client.id, account: account,
        redirectURI: try Self.redirect(), scopes: scopes, challenge: try Self.challenge()),
      at: at)
  }

  func exchange(
    _ client: Client, code: UInt8 = 1, redirect: String? = "https://app.example/back",
    challenge: Character = "c", refresh: UInt8 = 100, at: Timestamp = TestSite.noon
  ) throws -> AppGrant? {
    try store.exchange(
      CodeExchange(
        hash: Self.tokenHash(code), client: client.id, redirectURI: redirect,
        challenge: try Self.challenge(challenge)),
      on: Self.device(refresh), at: at)
  }

  func refresh(
    _ client: Client, _ token: UInt8, next: UInt8, scopes: Scopes? = nil,
    at: Timestamp = TestSite.noon
  ) throws -> AppGrant? {
    try store.refresh(
      TokenRefresh(
        hash: Self.tokenHash(token), client: client.id, successorHash: Self.tokenHash(next),
        scopes: scopes),
      at: at)
  }

  static func device(_ refresh: UInt8) -> AppDevice {
    AppDevice(refreshHash: tokenHash(refresh), device: "Reader/1", address: "127.0.0.1")
  }

  func count(_ table: String) throws -> Int {
    try reader.read { db in try db.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0 }
  }
}
