import Model
import Web

/// The parameters of an OAuth request, from a query or a form (RFC 6749, section 3.1 and 3.2).
struct OAuthParameters {
  private let fields: FormFields

  init(_ fields: FormFields) {
    self.fields = fields
  }

  /// Nil if the parameter is missing, or has no value.
  ///
  /// - Throws: 400 if it was sent twice.
  func value(_ name: String) throws(HTTPError) -> String? {
    let values = fields.all(name)
    guard values.count <= 1 else { throw .badRequest("Send \(name) once.") }
    return values.first.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// - Throws: 400 if it is missing, has no value or was sent twice.
  func required(_ name: String) throws(HTTPError) -> String {
    guard let value = try value(name) else { throw .badRequest("Send \(name) too.") }
    return value
  }

  /// What is asked for; nil if nothing is said.
  ///
  /// - Throws: `invalid_scope` for a scope that does not exist.
  func scopes() throws(HTTPError) -> Scopes? {
    guard let text = try value("scope") else { return nil }
    guard let scopes = Scopes(text) else {
      throw .invalidScope("There are the scopes \(Scopes.all.text), with one space between two.")
    }
    return scopes
  }
}
