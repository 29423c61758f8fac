public import Model

/// What the pages of an archive need to know of the site that it comes from.
public struct ArchiveSite: Sendable {
  public let name: String
  /// Scheme, host and port: addresses of posts begin with it.
  public let origin: String
  let text: Catalogue
  let madeAt: Timestamp

  public init(name: String, origin: String, text: Catalogue, madeAt: Timestamp) {
    self.name = name
    self.origin = origin
    self.text = text
    self.madeAt = madeAt
  }

  /// A whole page that refers to nothing but files of the archive, and to addresses of the site.
  func document(title: String, _ content: HTML) -> HTML {
    """
    <!doctype html>
    <html lang="\(text.language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>\(title)</title>
    <link rel="stylesheet" href="style.css">
    </head>
    <body>
    <header class="bar"><a class="brand" href="index.html"><span>\(title)</span></a></header>
    <main>
    \(content)
    </main>
    <footer><p>\(text.archive.madeBy(name, text.time.exact(CalendarDate(madeAt))))</p></footer>
    </body>
    </html>

    """
  }

  /// One post as the site shows it, with pictures from the archive.
  func item(_ post: Post, by author: Account) -> HTML {
    let date = CalendarDate(post.publishedAt)
    return """
      <article class="post" id="post-\(post.id)">
      <header><span class="author">\(portrait(of: author, side: 40))<bdi class="name">\(author.displayName)</bdi></span>
      \(text.thread.audience(post.visibility).map { #"<span class="mark">\#($0)</span>"# })
      <a class="when" href="\(origin)/@\(author.handle)/\(post.id)">\
      <time datetime="\(rfc3339: date)" title="\(text.time.exact(date))">\(text.time.date(date))</time></a></header>
      \(post.answered.map(answeredLine))\(post.warning.isEmpty ? nil : warning(post))\
      <p class="text" dir="auto">\(post.text)</p>\(gallery(post.pictures))\
      \(post.warning.isEmpty ? nil : "</details>" as HTML)
      </article>

      """
  }

  func portrait(of author: Account, side: Int) -> HTML {
    let file: HTML = author.avatar.map { "media/\($0.text).webp" } ?? "media/pattern.svg"
    return """
      <img class="avatar" src="\(file)" alt="" width="\(side)" height="\(side)">
      """
  }

  private func answeredLine(_ answered: AnsweredPost) -> HTML {
    """
    <p class="answered"><a href="\(origin)/@\(answered.author)/\(answered.id)">\
    \(text.thread.inAnswerTo(answered.author.text))</a></p>

    """
  }

  private func warning(_ post: Post) -> HTML {
    """
    <details class="warned" open><summary dir="auto">\(post.warning)</summary>

    """
  }

  private func gallery(_ pictures: [Picture]) -> HTML? {
    guard !pictures.isEmpty else { return nil }
    let figures: [HTML] = pictures.map { picture in
      """
      <a href="media/\(picture.hash.text).webp"><img src="media/\(picture.hash.text).webp" \
      alt="\(picture.alt)" width="\(picture.width)" height="\(picture.height)" loading="lazy">\
      <span class="hidden">\(text.picture.open)</span></a>
      """
    }
    return """

      <div class="pictures" data-count="\(pictures.count)">\(figures)</div>
      """
  }
}
