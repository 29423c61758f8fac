import Web

/// The named values in the body of a call, whether they came as JSON or as a form.
struct Members {
  private let values: [String: JSONValue]

  init(_ values: [String: JSONValue]) {
    self.values = values
  }

  /// The first value of each field.
  init(_ form: FormFields) {
    values = Dictionary(form.map { ($0.name, .string($0.value)) }) { first, _ in first }
  }

  /// Nil if the member is missing, or null.
  ///
  /// - Throws: 422 if it is no text.
  func text(_ name: String) throws(HTTPError) -> String? {
    guard let value = values[name], value != .null else { return nil }
    guard let text = value.string else {
      throw .unprocessable("\(name) takes a text.", field: name)
    }
    return text
  }

  /// - Throws: 400 if the member is missing, or null; 422 if it is no text.
  func required(_ name: String) throws(HTTPError) -> String {
    guard let text = try text(name) else {
      throw .badRequest("Send \(name) too.", field: name)
    }
    return text
  }

  /// Nil if the member is missing, or null.
  ///
  /// - Throws: 422 if it is no list of texts.
  func texts(_ name: String) throws(HTTPError) -> [String]? {
    guard let value = values[name], value != .null else { return nil }
    let texts = value.array?.compactMap(\.string)
    guard let texts, texts.count == value.array?.count else {
      throw .unprocessable("\(name) takes a list of texts.", field: name)
    }
    return texts
  }

  /// - Throws: 422 if there is a member that none of the names stands for.
  func refuseOthers(than names: [String]) throws(HTTPError) {
    guard let other = values.keys.filter({ !names.contains($0) }).min() else { return }
    throw .unprocessable(
      "There is no member of that name here; there are \(names.joined(separator: ", ")).",
      field: String(other.prefix(60)))
  }
}

extension Context {
  /// The body of a call that takes JSON alone.
  ///
  /// - Throws: 415 for another type, 400 for what is no JSON object.
  func jsonMembers() throws(HTTPError) -> Members {
    guard request.contentType?.isJSON == true else {
      throw .unsupportedMediaType("Send the body as application/json.")
    }
    guard let members = try JSONValue(parsing: try request.bodyBytes()).object else {
      throw .badRequest("Send a JSON object.")
    }
    return Members(members)
  }

  /// The body of a call that takes JSON or a form.
  func members() throws -> Members {
    request.contentType?.isJSON == true ? try jsonMembers() : Members(try form())
  }
}
