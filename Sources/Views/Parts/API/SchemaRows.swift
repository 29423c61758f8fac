import OpenAPI

/// What a body may hold, as the rows of a table.
struct SchemaRows {
  let document: Document
  let words: APIDocsWords

  func rows(of schema: Schema) -> [HTML] {
    guard case .object(let properties, _) = document.resolved(schema).shape else { return [] }
    return properties.map { property in
      Self.row(
        property.name, place: nil, property.schema.kind(in: document),
        document.resolved(property.schema).description ?? "", isRequired: property.isRequired,
        words)
    }
  }

  static func row(
    _ name: String, place: String?, _ kind: String, _ meaning: String, isRequired: Bool,
    _ words: APIDocsWords
  ) -> HTML {
    """
    <tr><th scope="row"><code>\(name)</code>\(isRequired ? requiredMark(words) : nil)</th>\
    \(place.map { cell($0) })<td lang="en">\(kind)</td><td lang="en">\(prose: meaning)</td></tr>

    """
  }

  static func table(_ rows: [HTML], hasPlaces: Bool, _ words: APIDocsWords) -> HTML {
    """
    <table>
    <thead><tr><th scope="col">\(words.name)</th>\
    \(hasPlaces ? columnHead(words.place) : nil)\(columnHead(words.type))\
    \(columnHead(words.meaning))</tr></thead>
    <tbody>
    \(rows)</tbody>
    </table>

    """
  }

  private static func requiredMark(_ words: APIDocsWords) -> HTML {
    " <span class=\"hint\">\(words.required)</span>"
  }

  private static func cell(_ text: String) -> HTML { "<td>\(text)</td>" }

  private static func columnHead(_ text: String) -> HTML { "<th scope=\"col\">\(text)</th>" }
}

extension Document {
  /// What a name stands for.
  func resolved(_ schema: Schema) -> Schema {
    guard case .named(let name) = schema.shape,
      let found = schemas.first(where: { $0.name == name })
    else { return schema }
    return found.schema
  }
}

extension Schema {
  /// What a value may be, in a few words that need no translation: `string, 8–128`.
  func kind(in document: Document) -> String {
    switch document.resolved(self).shape {
    case .named(let name): name
    case .text(let rule):
      Self.joined("string", Self.range(rule.minimum.map(Int64.init), rule.maximum.map(Int64.init)))
    case .integer(let minimum, let maximum): Self.joined("integer", Self.range(minimum, maximum))
    case .choice(let texts): texts.joined(separator: " / ")
    case .array(let element, _): "[\(element.kind(in: document))]"
    case .object: "object"
    }
  }

  private static func joined(_ type: String, _ range: String?) -> String {
    range.map { "\(type), \($0)" } ?? type
  }

  private static func range(_ minimum: Int64?, _ maximum: Int64?) -> String? {
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): "\(minimum)–\(maximum)"
    case (let minimum?, nil): "≥\u{A0}\(minimum)"
    case (nil, let maximum?): "≤\u{A0}\(maximum)"
    case (nil, nil): nil
    }
  }
}
