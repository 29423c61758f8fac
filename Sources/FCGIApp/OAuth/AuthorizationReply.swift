import Model
import Web

/// The way back to the app that asked to be let in (RFC 6749, section 4.1.2; RFC 9207).
struct AuthorizationReply {
  let redirectURI: RedirectURI
  /// What the app wants to hear again.
  let state: String?
  let issuer: String

  func location(approving code: String) -> String {
    location([("code", code)])
  }

  func location(refusing error: HTTPError) -> String {
    location([("error", error.code), ("error_description", error.publicText)])
  }

  private func location(_ answer: [(name: String, value: String)]) -> String {
    var fields = answer
    if let state { fields.append(("state", state)) }
    fields.append(("iss", issuer))
    let separator = redirectURI.text.contains("?") ? "&" : "?"
    return redirectURI.text + separator + URLEncodedForm.serialize(fields)
  }
}

extension RedirectURI {
  /// What a page's policy must name so that its form may lead there (CSP 3, section 2.3.1). An IPv6
  /// address has no place in that grammar; then all of the scheme.
  var formTarget: String? {
    switch target {
    case .site(let authority): authority.isIPv6 ? "https:" : "https://\(authority.text)"
    case .loopback(let authority, _): authority.isIPv6 ? "http:" : "http://\(authority.text)"
    case .app(let scheme): "\(scheme):"
    case .outOfBand: nil
    }
  }
}
