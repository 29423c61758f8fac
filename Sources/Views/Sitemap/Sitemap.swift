public import Model

/// The addresses that search engines may know (https://www.sitemaps.org/protocol.html): an index, and parts.
public enum Sitemap {
  /// The whole document, in UTF-8.
  public static func render(index parts: [SitemapPart], at origin: String) -> [UInt8] {
    let document: XML = """
      <?xml version="1.0" encoding="utf-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(parts.map { "<sitemap><loc>\(origin)/sitemaps/\(Int($0.number)).xml</loc></sitemap>\n" })\
      </sitemapindex>

      """
    return document.bytes
  }

  /// The same for one part.
  public static func render(_ entries: [SitemapEntry], at origin: String) -> [UInt8] {
    let document: XML = """
      <?xml version="1.0" encoding="utf-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.map { line($0, at: origin) })\
      </urlset>

      """
    return document.bytes
  }

  private static func line(_ entry: SitemapEntry, at origin: String) -> XML {
    """
    <url><loc>\(origin)/@\(entry.owner.text)\(entry.post.map { "/\(Int($0.value))" })</loc>\
    <lastmod>\(entry.changedAt)</lastmod></url>

    """
  }
}
