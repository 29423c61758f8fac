extension Schema {
  var json: JSON {
    guard case .object(let members) = keywords else { return keywords }
    var all = members
    if let description { all.append((name: "description", value: .text(description))) }
    if let fallback { all.append((name: "default", value: fallback)) }
    return .object(all)
  }

  private var keywords: JSON {
    switch shape {
    case .named(let name):
      let reference: JSON = ["$ref": .text("#/components/schemas/\(name)")]
      return allowsNull ? ["anyOf": [reference, ["type": "null"]]] : reference
    case .text(let rule):
      return .members([
        "type": type("string"),
        "format": rule.format.map(JSON.text),
        "minLength": rule.minimum.map { .integer(Int64($0)) },
        "maxLength": rule.maximum.map { .integer(Int64($0)) },
        "pattern": rule.pattern.map(JSON.text),
      ])
    case .integer(let minimum, let maximum):
      return .members([
        "type": type("integer"), "format": "int64",
        "minimum": minimum.map(JSON.integer), "maximum": maximum.map(JSON.integer),
      ])
    case .choice(let texts):
      return ["type": type("string"), "enum": .texts(texts)]
    case .array(let element, let limit):
      return .members([
        "type": type("array"), "items": element.json,
        "maxItems": limit.map { .integer(Int64($0)) },
      ])
    case .object(let properties, let isClosed):
      return .members([
        "type": type("object"),
        "properties": .object(properties.map { (name: $0.name, value: $0.schema.json) }),
        "required": .texts(properties.filter(\.isRequired).map(\.name)),
        "additionalProperties": isClosed ? false : nil,
      ])
    }
  }

  private func type(_ name: String) -> JSON { allowsNull ? [.text(name), "null"] : .text(name) }
}
