import Model
import Store
import Views
import Web

/// An app's request to be let in (RFC 6749, section 4.1.1; RFC 7636, section 4.3), found to be in order.
struct AuthorizationRequest {
  let client: Client
  let reply: AuthorizationReply
  let scopes: Scopes
  let challenge: CodeChallenge

  /// Why a request cannot be answered with a question to the person.
  enum Fault: Error {
    /// Nobody knows where the app is: only the person may hear of it.
    case untrusted(AuthorizationRefusedPage.Reason)
    /// The app hears of it.
    case refused(HTTPError, AuthorizationReply)
  }

  /// - Throws: `Fault`.
  init(_ fields: FormFields, in context: Context) throws {
    let parameters = OAuthParameters(fields)
    client = try Self.client(parameters, context.reader)
    let reply = AuthorizationReply(
      redirectURI: try Self.redirectURI(parameters, of: client),
      state: fields["state"], issuer: context.app.configuration.origin)
    self.reply = reply
    do {
      _ = try parameters.value("state")
      guard try parameters.required("response_type") == "code" else {
        throw HTTPError.unsupportedResponseType
      }
      scopes = try parameters.scopes() ?? .read
      challenge = try Self.challenge(parameters)
    } catch let error as HTTPError {
      throw Fault.refused(error, reply)
    }
  }

  /// As the app would send it: what the form of the page that asks the person brings back.
  var parameters: [(name: String, value: String)] {
    [
      ("response_type", "code"), ("client_id", client.clientID),
      ("redirect_uri", reply.redirectURI.text), ("scope", scopes.text),
      ("code_challenge", challenge.text), ("code_challenge_method", CodeChallenge.method),
    ] + (reply.state.map { [("state", $0)] } ?? [])
  }

  private static func client(_ parameters: OAuthParameters, _ reader: Reader) throws -> Client {
    guard let clientID = try? parameters.required("client_id") else {
      throw Fault.untrusted(.malformed)
    }
    guard let client = try reader.client(clientID: clientID) else {
      throw Fault.untrusted(.unknownClient)
    }
    return client
  }

  /// The address that was asked for, or the one that there is.
  private static func redirectURI(
    _ parameters: OAuthParameters, of client: Client
  ) throws -> RedirectURI {
    let text: String?
    do { text = try parameters.value("redirect_uri") } catch { throw Fault.untrusted(.malformed) }
    guard let text else {
      guard client.redirectURIs.count == 1 else { throw Fault.untrusted(.wrongRedirect) }
      return client.redirectURIs[0]
    }
    guard let asked = RedirectURI(text), client.redirectURIs.contains(where: { $0.admits(asked) })
    else { throw Fault.untrusted(.wrongRedirect) }
    return asked
  }

  private static func challenge(_ parameters: OAuthParameters) throws(HTTPError) -> CodeChallenge {
    guard try parameters.value("code_challenge_method") == CodeChallenge.method else {
      throw .badRequest("Send code_challenge_method=S256: PKCE is required.")
    }
    guard let challenge = CodeChallenge(try parameters.required("code_challenge")) else {
      throw .badRequest("code_challenge takes the SHA-256 of the verifier in 43 characters.")
    }
    return challenge
  }
}
