public import OpenAPI

/// The APIs, for people: the same description that programs read. A chapter at a time, so that no page is heavy.
public struct APIDocsPage: Page {
  public var document: Document
  /// The chapter that is open; nil for what comes before all of them.
  public var chapter: Tag?

  public init(document: Document) {
    self.document = document
  }

  /// - Parameter name: the last part of the chapter's address.
  /// - Returns: nil if there is no such chapter.
  public init?(document: Document, chapter name: String) {
    guard let chapter = document.tags.first(where: { $0.chapter == name }) else { return nil }
    self.document = document
    self.chapter = chapter
  }

  public func title(in frame: Frame) -> String {
    let title = frame.text.apiDocs.title
    return chapter.map { "\($0.name) · \(title)" } ?? title
  }

  public func head(in frame: Frame) -> HTML { .empty }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.apiDocs
    return """
      <div class="api">
      <h1>\(words.title)</h1>
      \(chapter == nil ? introduction(frame.text) : nil)\
      \(frame.contents(of: document))\
      \(chapter.map { section($0, words) } ?? tokenSection(words))\
      </div>
      """
  }

  private func introduction(_ text: Catalogue) -> HTML {
    """
    <p class="lead">\(text.apiDocs.lead)\(text.site.betweenSentences)\
    <a href="/openapi.json">\(text.apiDocs.machineReadable)</a></p>
    <p>\(prose: document.description)</p>

    """
  }

  private func tokenSection(_ words: APIDocsWords) -> HTML {
    """
    <section id="get-a-token">
    <h2>\(words.tokenTitle)</h2>
    <p>\(words.tokenExplanation)</p>
    \(code: CurlCommand.token(from: document.server.url))
    <p>\(words.tokenUse)</p>
    <p>\(words.appExplanation)</p>
    </section>

    """
  }

  private func section(_ tag: Tag, _ words: APIDocsWords) -> HTML {
    """
    <section>
    <h2 lang="en">\(tag.name)</h2>
    <p lang="en">\(prose: tag.description)</p>
    \(document.operations(of: tag).map { OperationArticle($0, in: document, words).html })\
    </section>

    """
  }
}
