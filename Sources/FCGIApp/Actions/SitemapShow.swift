import Model
import Store
import Views
import Web

/// Which addresses search engines may know, in parts of which none takes much to make.
enum SitemapShow {
  /// `12.xml`.
  struct File: PathParameter {
    let part: SitemapPart

    init?(pathSegment: Substring) {
      let ending = ".xml"
      guard pathSegment.hasSuffix(ending),
        let number = Int64(pathSegment: pathSegment.dropLast(ending.count)),
        (0...Self.last).contains(number)
      else { return nil }
      part = SitemapPart(number: number)
    }

    private static let last = Int64.max / SitemapPart.size - 1
  }

  static func index(_ context: Context) throws -> Response {
    xml(
      Sitemap.render(index: try context.reader.sitemapParts(), at: context.app.site.origin))
  }

  static func part(_ context: Context, _ file: File) throws -> Response {
    let entries = try context.reader.sitemap(file.part)
    guard !entries.isEmpty else { throw HTTPError.notFound }
    return xml(Sitemap.render(entries, at: context.app.site.origin))
  }

  /// Search engines come by the day, so an hour is soon enough.
  private static func xml(_ body: [UInt8]) -> Response {
    var response = Response(contentType: "application/xml; charset=utf-8", body: body)
    response.set("Cache-Control", "public, max-age=3600")
    response.set("X-Accel-Expires", "3600")
    return response
  }
}
