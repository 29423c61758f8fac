import Model

/// A post as it is shown elsewhere, by feed readers and on other sites: all addresses are whole ones, and nothing
/// needs a style sheet.
struct PortablePost {
  let post: Post
  /// What stands before every address.
  let origin: String
  let text: Catalogue

  /// Its words and pictures, behind its warning.
  var content: HTML {
    guard !post.warning.isEmpty else { return body }
    return """
      <details><summary dir="auto">\(post.warning)</summary>\(body)</details>
      """
  }

  private var body: HTML {
    let words: HTML = "\(linked: post.text, mentioned: post.mentioned, at: origin)"
    return """
      \(post.answered.map(answeredLine))<p dir="auto">\(breakingLinesOf: words)</p>\
      \(post.pictures.map(figure))
      """
  }

  private func answeredLine(_ answered: AnsweredPost) -> HTML {
    """
    <p><a href="\(origin)/@\(answered.author)/\(answered.id)">\
    \(text.thread.inAnswerTo(answered.author.text))</a></p>
    """
  }

  private func figure(_ picture: Picture) -> HTML {
    """
    <p><img src="\(origin)/media/\(picture.hash.path)" alt="\(picture.alt)" \
    width="\(picture.width)" height="\(picture.height)"></p>
    """
  }
}

extension Post {
  /// Its permanent address below the site's origin.
  var path: String { "/@\(author.handle)/\(id.value)" }

  /// Its first words in one line; of a post with a warning, the warning.
  /// - Parameter limit: in characters.
  func excerpt(limit: Int) -> String {
    (warning.isEmpty ? text : warning).excerpt(limit: limit)
  }
}

extension Author {
  /// The address of their page below the site's origin.
  var path: String { "/@\(handle)" }
}
