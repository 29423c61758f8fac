import Model
import Store
import Views
import Web

/// How another site shows a post (oEmbed, https://oembed.com): one for everyone, and nothing else of ours.
enum EmbedShow {
  /// In CSS pixels.
  private static let width = 550
  /// The largest width or height that may be asked for.
  static let widest = 1_000_000
  /// In seconds; the post may be changed or deleted meanwhile.
  private static let age = 3600

  static func respond(_ context: Context) throws -> Response {
    let query = try context.request.query
    let width = try width(query)
    try checkFormat(query)
    guard let address = query["url"] else {
      throw HTTPError.badRequest("url takes the address of a post.", field: "url")
    }
    let embed = PostEmbed(of: try context.post(at: address))
    let site = context.app.site
    let picture = embed.post.warning.isEmpty ? embed.post.pictures.first : nil
    var response = context.json { json in
      json.object { json in
        json.member("version", "1.0")
        json.member("type", "rich")
        json.member("title", embed.title(in: .english))
        json.member("author_name", embed.post.author.displayName)
        json.member("author_url", "\(site.origin)/@\(embed.post.author.handle)")
        json.member("provider_name", site.name)
        json.member("provider_url", "\(site.origin)/")
        json.member("cache_age", age)
        json.key("html")
        json.value(utf8: embed.html(for: site, in: .english).bytes)
        json.member("width", width)
        json.member("height", Int?.none)
        if let picture {
          json.member("thumbnail_url", "\(site.origin)/media/\(picture.hash.path)")
          json.member("thumbnail_width", picture.width)
          json.member("thumbnail_height", picture.height)
        }
      }
    }
    response.set("Cache-Control", "public, max-age=60")
    return response
  }

  private static func width(_ query: FormFields) throws -> Int {
    let limits = try ["maxwidth", "maxheight"].compactMap { name -> Int? in
      guard let text = query[name] else { return nil }
      guard let limit = Int64(pathSegment: text[...]), (1...Int64(widest)).contains(limit)
      else {
        throw HTTPError.badRequest("\(name) takes a number of pixels.", field: name)
      }
      return name == "maxwidth" ? Int(limit) : nil
    }
    return min(width, limits.first ?? width)
  }

  /// The protocol has two formats, of which one will do.
  private static func checkFormat(_ query: FormFields) throws {
    switch query["format"] {
    case nil, "json": return
    case "xml":
      throw HTTPError(
        status: .notImplemented, code: "not_implemented",
        publicText: "There is no XML here. Ask with format=json.", field: "format")
    default: throw HTTPError.badRequest("format takes json.", field: "format")
    }
  }
}

extension Context {
  /// - Throws: 404 unless the address is that of a post for everyone.
  fileprivate func post(at address: String) throws -> Post {
    guard case .post(let id, let handle) = OwnPage(address, of: app.site.origin) else {
      throw HTTPError.notFound
    }
    let post = try post(id, by: handle)
    guard post.visibility == .everyone else { throw HTTPError.notFound }
    return post
  }
}
