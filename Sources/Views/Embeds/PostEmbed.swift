public import Model

/// A post as a part of another site's page: a quotation, without script or style.
public struct PostEmbed: Sendable {
  public let post: Post

  /// - Parameter post: one for everyone.
  public init(of post: Post) {
    self.post = post
  }

  public func title(in text: Catalogue) -> String {
    text.post.by(post.author.displayName.isolated)
  }

  public func html(for site: Site, in text: Catalogue) -> HTML {
    let date = CalendarDate(post.publishedAt)
    return """
      <blockquote cite="\(site.origin)\(post.path)">\
      \(PortablePost(post: post, origin: site.origin, text: text).content)\
      <p>— <a href="\(site.origin)\(post.author.path)"><bdi>\(post.author.displayName)</bdi> \
      (@\(post.author.handle))</a>, <a href="\(site.origin)\(post.path)">\
      <time datetime="\(rfc3339: date)">\(text.time.date(date))</time></a></p></blockquote>
      """
  }
}
