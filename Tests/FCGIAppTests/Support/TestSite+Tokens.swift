import Crypto
import Model
import Store
import Testing
import Web

@testable import FCGIApp

extension TestSite {
  /// Made once for all tests: it takes longer than most of them.
  private static let sharedKey = Result { try RSAKey.generate() }

  /// Gives the site a key to sign tokens with, as `martlet migrate` does.
  func makeSigningKey() throws {
    let key = try SigningKey(Self.sharedKey.get(), at: clock.now)
    _ = try app.store.beginSigning(with: key)
  }

  /// The key that signs; the site must have one.
  func signingKey() throws -> (kid: String, key: RSAKey) { try app.keyring.current(reader) }

  /// A token that somebody who has joined got for the password.
  func token(for person: Person) throws -> String {
    let response = browser().requestToken(person.handle, person.password)
    try #require(response.status == .ok, "\(response.text)")
    return try #require(try response.json()["access_token"]?.string)
  }

  /// Whom the site takes the bearer of a token for; an error where a program would be refused.
  func viewer(bearing token: String) throws -> Viewer? {
    let variables = CGIVariables([("HTTP_AUTHORIZATION", "Bearer \(token)")])
    let request = Request(parameters: variables, body: .success([]))
    let context = Context(app: app, reader: reader, request: request)
    try context.identify(for: .api)
    return context.viewer
  }
}

extension Browser {
  func requestToken(_ username: String, _ password: String) -> Response {
    post("/api/login", [("username", username), ("password", password)], [])
  }
}
