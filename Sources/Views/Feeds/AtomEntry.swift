import Model

extension AtomFeed {
  /// Of a title, in characters.
  private static var titleLimit: Int { 80 }

  /// A post by its permanent address, which never changes.
  func entry(_ post: Post, at origin: String, in text: Catalogue) -> XML {
    let address = origin + post.path
    return """
      <entry>
      <id>\(address)</id>
      <title>\(title(of: post, in: text))</title>
      <link rel="alternate" type="text/html" href="\(address)"/>
      <published>\(post.publishedAt)</published>
      <updated>\(post.updatedAt)</updated>
      <author><name>\(post.author.displayName)</name><uri>\(origin)\(post.author.path)</uri></author>
      \(post.text.hashtags.prefix(Post.tagLimit).map { category($0, at: origin) })\
      \(post.warning.isEmpty ? nil : summary(post.warning))\
      <content type="html">\(text: PortablePost(post: post, origin: origin, text: text).content)</content>
      </entry>

      """
  }

  private func title(of post: Post, in text: Catalogue) -> String {
    let excerpt = post.excerpt(limit: Self.titleLimit)
    guard let boost = post.boost else { return excerpt }
    return text.elsewhere.boosted(boost.booster.displayName, excerpt)
  }

  private func category(_ tag: Hashtag, at origin: String) -> XML {
    """
    <category term="\(tag.key)" scheme="\(origin)/tags/" label="#\(tag.text)"/>

    """
  }

  private func summary(_ warning: StoredText) -> XML {
    """
    <summary>\(warning)</summary>

    """
  }
}

extension Post {
  /// When it began to say what it says.
  var updatedAt: Timestamp { editedAt ?? publishedAt }
}
