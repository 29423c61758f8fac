import Model
import Store
import Web

/// Where more is said about a person, whose address of an account or of a page somebody knows (RFC 7033).
enum WebFingerShow {
  private struct Link {
    let relation: String
    let type: String
    let target: String
  }

  static func respond(_ context: Context) throws -> Response {
    let query = try context.request.query
    let origin = context.app.configuration.origin
    let person = try context.person(try handle(query["resource"], at: origin))
    let page = "\(origin)/@\(person.handle)"
    let relations = query.all("rel")
    var json = JSONWriter()
    json.object { json in
      json.member("subject", "acct:\(person.handle)@\(host(of: origin))")
      json.member("aliases", [page])
      json.key("links")
      json.array { json in
        for link in links(to: person, at: page, on: origin)
        where relations.isEmpty || relations.contains(link.relation) {
          json.object { json in
            json.member("rel", link.relation)
            json.member("type", link.type)
            json.member("href", link.target)
          }
        }
      }
    }
    var response = Response(contentType: "application/jrd+json", body: json.bytes)
    response.set("Cache-Control", "public, max-age=60")
    // Whatever `cors-origins` says: section 5.
    response.set("Access-Control-Allow-Origin", "*")
    return response
  }

  private static func links(to person: Account, at page: String, on origin: String) -> [Link] {
    let avatar = person.avatar.map { "/media/\($0.path)" } ?? "/identicon/\(person.handle).svg"
    return [
      Link(relation: "http://webfinger.net/rel/profile-page", type: "text/html", target: page),
      Link(
        relation: "http://webfinger.net/rel/avatar",
        type: person.avatar == nil ? "image/svg+xml" : "image/webp", target: origin + avatar),
      Link(
        relation: "http://schemas.google.com/g/2010#updates-from", type: "application/atom+xml",
        target: "\(page)/feed.atom"),
    ]
  }

  /// - Throws: 400 for what is no URI (section 4.2), 404 for one that is of nobody here.
  private static func handle(_ resource: String?, at origin: String) throws -> Handle {
    guard let resource, let colon = resource.utf8.firstIndex(of: UInt8(ascii: ":")),
      URIScheme.isValid(resource[..<colon].lowercased()[...]), resource[colon...].utf8.count > 1
    else {
      throw HTTPError.badRequest(
        "resource takes acct:name@\(host(of: origin)), or the address of somebody's page.",
        field: "resource")
    }
    if resource[..<colon].lowercased() != "acct" {
      guard case .person(let handle) = OwnPage(resource, of: origin) else {
        throw HTTPError.notFound
      }
      return handle
    }
    let parts = resource[colon...].dropFirst()
      .split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].lowercased() == host(of: origin),
      let handle = Handle(String(parts[0]))
    else { throw HTTPError.notFound }
    return handle
  }

  /// With its port, unless it is the scheme's own.
  private static func host(of origin: String) -> Substring {
    origin.trimmingPrefix(/https?:\/\//)
  }
}
