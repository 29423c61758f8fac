import Model

/// How a page looks to search engines, and where somebody links to it (OpenGraph, https://ogp.me).
struct Preview {
  /// What OpenGraph calls a type.
  let kind: HTML
  let title: String
  let description: String
  /// The page's one address, below the site's origin.
  let path: String
  var image: HTML?
  /// What only this kind has.
  var particulars: HTML?
}

extension Frame {
  /// Asks search engines to leave the page out. Whoever is signed in is none.
  var unindexed: HTML {
    guard viewer == nil else { return .empty }
    return """
      <meta name="robots" content="noindex">

      """
  }

  /// Nothing for whoever is signed in: only programs look for it.
  func preview(_ preview: Preview) -> HTML {
    guard viewer == nil else { return .empty }
    return """
      <meta name="description" content="\(preview.description)">
      <link rel="canonical" href="\(site.origin)\(preview.path)">
      <meta property="og:site_name" content="\(site.name)">
      <meta property="og:locale" content="\(text.elsewhere.locale)">
      <meta property="og:type" content="\(preview.kind)">
      <meta property="og:title" content="\(preview.title)">
      <meta property="og:description" content="\(preview.description)">
      <meta property="og:url" content="\(site.origin)\(preview.path)">
      \(preview.image)\(preview.particulars)<meta name="twitter:card" content="summary">

      """
  }

  /// - Parameter path: of the page with the same posts, without a slash at its end.
  func feedLink(path: String, title: String) -> HTML {
    """
    <link rel="alternate" type="application/atom+xml" title="\(title)" href="\(path)/feed.atom">

    """
  }

  /// - Parameter path: of the page with the same posts, without a slash at its end.
  func feedButton(path: String) -> HTML {
    """
    <a class="feed" href="\(path)/feed.atom">\(icon("feed"))\(text.elsewhere.feed)</a>
    """
  }
}
