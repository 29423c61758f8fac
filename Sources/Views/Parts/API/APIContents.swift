import OpenAPI

extension Frame {
  /// The chapters of the description and what stands in each, with the ways there.
  func contents(of document: Document) -> HTML {
    let words = text.apiDocs
    return """
      <nav class="contents" aria-label="\(words.contents)">
      <ul>
      <li><a href="/docs/api#get-a-token"\(current("/docs/api"))>\(words.tokenTitle)</a></li>
      \(document.tags.map { chapter($0, of: document) })</ul>
      </nav>

      """
  }

  private func chapter(_ tag: Tag, of document: Document) -> HTML {
    let address = "/docs/api/\(tag.chapter)"
    let lines = document.operations(of: tag).map { operation -> HTML in
      """
      <li><a href="\(address)#\(operation.id)">\(operation.summary)</a> \
      <code>\(operation.method.rawValue) \(operation.path)</code></li>

      """
    }
    return """
      <li><a href="\(address)"\(current(address))>\(tag.name)</a>
      <ul>
      \(lines)</ul></li>

      """
  }

  private func current(_ address: String) -> HTML? {
    path == address ? #" aria-current="page""# : nil
  }
}

extension Document {
  func operations(of tag: Tag) -> [OpenAPI.Operation] { operations.filter { $0.tag == tag.name } }
}

extension Tag {
  /// The last part of the address of its chapter.
  var chapter: String { name.lowercased() }
}
