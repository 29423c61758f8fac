import Model
import Store
import Web

extension Context {
  /// Which app is calling, once it has proved that (RFC 6749, section 2.3): one that keeps a secret by it,
  /// any other by its name alone.
  ///
  /// - Throws: `invalid_client` if it has not; 400 if it tries in two ways at once.
  func authenticatedClient(_ parameters: OAuthParameters) throws -> Client {
    let (clientID, secret) = try clientCredentials(parameters)
    guard let client = try reader.client(clientID: clientID) else {
      throw HTTPError.invalidClient("There is no app with this client_id. Register it anew.")
    }
    switch (client.isConfidential, secret) {
    case (false, nil): return client
    case (false, .some):
      throw HTTPError.invalidClient("This app has no secret. Send its client_id alone.")
    case (true, nil):
      throw HTTPError.invalidClient("This app has a secret. Send it too.")
    case (true, let secret?):
      guard try app.clientSecrets.matches(secret, client) else {
        throw HTTPError.invalidClient("The secret is not this app's.")
      }
      return client
    }
  }

  private func clientCredentials(
    _ parameters: OAuthParameters
  ) throws -> (clientID: String, secret: String?) {
    let clientID = try parameters.value("client_id")
    let secret = try parameters.value("client_secret")
    guard let header = request.header("Authorization") else {
      guard let clientID else {
        throw HTTPError.invalidClient("Say which app is calling: send client_id.")
      }
      return (clientID, secret)
    }
    guard let credentials = BasicCredentials(authorization: header) else {
      throw HTTPError.invalidClient("Authorization takes Basic with the client's id and secret.")
    }
    guard secret == nil, clientID == nil || clientID == credentials.name else {
      throw HTTPError.badRequest("Prove who you are in one way: by the header or in the form.")
    }
    return (credentials.name, credentials.secret.isEmpty ? nil : credentials.secret)
  }
}
