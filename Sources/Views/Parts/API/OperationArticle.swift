import OpenAPI

/// One operation: what it does, who may, what it takes and what it answers.
struct OperationArticle {
  private let operation: OpenAPI.Operation
  private let document: Document
  private let words: APIDocsWords

  init(_ operation: OpenAPI.Operation, in document: Document, _ words: APIDocsWords) {
    self.operation = operation
    self.document = document
    self.words = words
  }

  var html: HTML {
    let origin = operation.server?.url ?? document.server.url
    return """
      <article class="operation" id="\(operation.id)">
      <h3 lang="en">\(operation.summary)</h3>
      <p class="call"><code>\(operation.method.rawValue) \(operation.path)</code> \(caller)</p>
      \(operation.description.isEmpty ? nil : paragraph(operation.description))\
      \(parameters)\(requestBody)\
      <h4>\(words.call)</h4>
      \(code: CurlCommand(operation: operation, origin: origin).text)
      <h4>\(words.answers)</h4>
      <dl class="answers">
      \(operation.responses.filter(\.isSuccess).map(answer))</dl>
      <details><summary>\(words.errors)</summary>
      <dl class="answers">
      \(operation.responses.filter { !$0.isSuccess }.map(answer))</dl>
      </details>
      </article>

      """
  }

  private func paragraph(_ text: String) -> HTML { "<p lang=\"en\">\(prose: text)</p>\n" }

  private var caller: HTML {
    if let server = operation.server { return mark(words.operatorOnly(server.url)) }
    if isForApps { return mark(words.app) }
    guard !operation.isOpen else { return mark(words.anybody) }
    let scopes = operation.credentials.first?.scopes.joined(separator: " ") ?? ""
    guard !scopes.isEmpty else { return mark(words.signedIn) }
    return "<span class=\"mark\">\(words.signedInWithScope) <code>\(scopes)</code></span>"
  }

  /// Whether an app proves who it is itself, and acts for no person.
  private var isForApps: Bool {
    operation.credentials.contains { credential in
      document.securitySchemes.contains { scheme in
        if case .basic = scheme.kind { scheme.name == credential.scheme } else { false }
      }
    }
  }

  private func mark(_ text: String) -> HTML { "<span class=\"mark\">\(text)</span>" }

  // MARK: - What it takes

  private var parameters: HTML? {
    guard !operation.parameters.isEmpty else { return nil }
    let rows = operation.parameters.map { parameter in
      SchemaRows.row(
        parameter.name, place: parameter.place.rawValue, parameter.schema.kind(in: document),
        parameter.description, isRequired: parameter.isRequired, words)
    }
    return """
      <h4>\(words.parameters)</h4>
      \(SchemaRows.table(rows, hasPlaces: true, words))
      """
  }

  private var requestBody: HTML? {
    guard let content = operation.body.first else { return nil }
    let types = operation.body.map(\.type).joined(separator: " / ")
    let rows = SchemaRows(document: document, words: words).rows(of: content.schema)
    return """
      <h4>\(words.body)</h4>
      <p class="hint">\(words.bodyTypes(types))</p>
      \(SchemaRows.table(rows, hasPlaces: false, words))
      """
  }

  // MARK: - What it answers

  private func answer(_ response: OpenAPI.Response) -> HTML {
    let headers = response.headers.map { header -> HTML in
      "<br><code>\(header.name)</code> \(prose: header.description)\n"
    }
    return """
      <dt><code>\(response.status)</code></dt>
      <dd lang="en">\(prose: response.description)
      \(headers)\(response.isSuccess ? response.content.first.map(example) : nil)</dd>

      """
  }

  private func example(_ content: Content) -> HTML {
    if case .text(let text) = content.example { return "\(code: text)" }
    return "\(code: content.example.text(isIndented: true))"
  }
}
