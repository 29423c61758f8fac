import Model

extension Frame {
  /// Of a post for everyone. What stands behind a warning stays there.
  /// - Parameter title: the page's.
  func preview(of post: Post, title: String) -> HTML {
    let picture = post.warning.isEmpty ? post.pictures.first : nil
    return preview(
      Preview(
        kind: "article", title: title,
        description: post.excerpt(limit: Preview.descriptionLimit), path: post.path,
        image: picture.map(previewImage) ?? post.author.avatar.map(previewImage),
        particulars: "\(times(of: post))\(embedLink(post, title: title))"))
  }

  private func previewImage(_ picture: Picture) -> HTML {
    """
    \(previewImage(picture.hash))\
    <meta property="og:image:width" content="\(picture.width)">
    <meta property="og:image:height" content="\(picture.height)">
    <meta property="og:image:alt" content="\(picture.alt)">

    """
  }

  private func times(of post: Post) -> HTML {
    """
    <meta property="article:author" content="\(site.origin)\(post.author.path)">
    <meta property="article:published_time" content="\(rfc3339: CalendarDate(post.publishedAt))">
    \(post.editedAt.map(modifiedTime))
    """
  }

  private func modifiedTime(_ moment: Timestamp) -> HTML {
    """
    <meta property="article:modified_time" content="\(rfc3339: CalendarDate(moment))">

    """
  }

  /// Where other sites learn how to show the post (https://oembed.com, section 4).
  private func embedLink(_ post: Post, title: String) -> HTML {
    """
    <link rel="alternate" type="application/json+oembed" title="\(title)" \
    href="\(site.origin)/oembed?url=\(percentEncoded: site.origin + post.path)">

    """
  }
}

extension HTML.Interpolation {
  /// As the value of a field in an address.
  fileprivate mutating func appendInterpolation(percentEncoded text: String) {
    bytes.append(percentEncoding: text)
  }
}
