public import OpenAPI

/// The APIs, for people: the same description that programs read.
public struct APIDocsPage: Page {
  public var document: Document

  public init(document: Document) {
    self.document = document
  }

  public func title(in frame: Frame) -> String { frame.text.apiDocs.title }

  public func head(in frame: Frame) -> HTML { .empty }

  public func content(in frame: Frame) -> HTML {
    let words = frame.text.apiDocs
    return """
      <div class="api">
      <h1>\(words.title)</h1>
      <p class="lead">\(words.lead) <a href="/openapi.json">\(words.machineReadable)</a></p>
      <p>\(prose: document.description)</p>
      \(contents(words))\
      \(tokenSection(words))\
      \(document.tags.map { section($0, words) })\
      </div>
      """
  }

  private func contents(_ words: APIDocsWords) -> HTML {
    """
    <nav class="contents" aria-label="\(words.contents)">
    <ul>
    <li><a href="#get-a-token">\(words.tokenTitle)</a></li>
    \(document.tags.map(contents))</ul>
    </nav>

    """
  }

  private func contents(of tag: Tag) -> HTML {
    let lines = operations(of: tag).map { operation -> HTML in
      """
      <li><a href="#\(operation.id)">\(operation.summary)</a> \
      <code>\(operation.method.rawValue) \(operation.path)</code></li>

      """
    }
    return """
      <li lang="en"><a href="#tag-\(tag.name)">\(tag.name)</a>
      <ul>
      \(lines)</ul></li>

      """
  }

  private func tokenSection(_ words: APIDocsWords) -> HTML {
    """
    <section id="get-a-token">
    <h2>\(words.tokenTitle)</h2>
    <p>\(words.tokenExplanation)</p>
    \(code: CurlCommand.token(from: document.server.url))
    <p>\(words.tokenUse) \(words.appExplanation)</p>
    </section>

    """
  }

  private func section(_ tag: Tag, _ words: APIDocsWords) -> HTML {
    """
    <section id="tag-\(tag.name)">
    <h2 lang="en">\(tag.name)</h2>
    <p lang="en">\(prose: tag.description)</p>
    \(operations(of: tag).map { OperationArticle($0, in: document, words).html })\
    </section>

    """
  }

  private func operations(of tag: Tag) -> [OpenAPI.Operation] {
    document.operations.filter { $0.tag == tag.name }
  }
}
