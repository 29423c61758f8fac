import Views
import Web

/// Links that prove something by a secret. It stands in the query, which neither our log nor the status
/// of a responder shows; nginx is told to leave it out of its own.
extension Configuration {
  func link(to path: String, proving secret: Secret) -> String {
    "\(origin)\(path)?token=\(secret.text)"
  }
}

extension Context {
  /// The secret in the address of a link, or in the form behind it; nil if it is none of ours.
  func linkSecret() throws -> Secret? {
    let fields = request.method == .post ? try form() : try request.query
    return fields["token"].flatMap(Secret.init)
  }
}

extension Context {
  /// Says that a link counts no more.
  func voidLink(_ kind: VoidLinkPage.Kind) throws -> Response {
    try page(VoidLinkPage(kind: kind), status: .notFound).withoutReferrer()
  }
}

extension Response {
  /// Keeps a browser from telling other sites the address, where a secret stands in it.
  func withoutReferrer() -> Response {
    var response = self
    response.set("Referrer-Policy", "no-referrer")
    return response
  }
}
