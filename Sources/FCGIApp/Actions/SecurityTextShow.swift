import Model
import Web

/// Whom to tell of a hole in the site (RFC 9116).
enum SecurityTextShow {
  /// How long what it says may be relied on, in days; less than a year (section 2.5.5).
  private static let lifetime: Int64 = 180

  static func respond(_ context: Context) throws -> Response {
    let contact = context.app.configuration.securityContact
    guard !contact.isEmpty else { throw HTTPError.notFound }
    let text = """
      Contact: \(contact)
      Expires: \(context.now.adding(seconds: lifetime * 86_400).rfc3339)
      Canonical: \(context.app.configuration.origin)/.well-known/security.txt

      """
    var response = Response(contentType: "text/plain; charset=utf-8", body: Array(text.utf8))
    response.set("Cache-Control", "public, max-age=86400")
    return response
  }
}
