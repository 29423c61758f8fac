import Web

/// Tells robots where not to go, and where to learn what there is (RFC 9309; sitemaps.org).
enum RobotsShow {
  /// What is endless, what is nothing without somebody signed in, and what programs call.
  private static let closed = [
    "/search", "/stream", "/login", "/logout", "/signup", "/password/", "/email/", "/notifications",
    "/following", "/likes", "/bookmarks", "/profile", "/account/", "/sessions", "/two-factor",
    "/muted", "/blocked", "/apps", "/oauth/", "/moderation", "/api/", "/oembed",
    "/*?before=",
  ]

  static func respond(_ context: Context) -> Response {
    let lines =
      ["User-agent: *"] + closed.map { "Disallow: \($0)" }
      + ["", "Sitemap: \(context.app.configuration.origin)/sitemap.xml", ""]
    var response = Response(
      contentType: "text/plain; charset=utf-8", body: Array(lines.joined(separator: "\n").utf8))
    response.set("Cache-Control", "public, max-age=86400")
    return response
  }
}
