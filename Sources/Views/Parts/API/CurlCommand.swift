import OpenAPI

/// How one calls an operation at a shell's prompt.
struct CurlCommand {
  let operation: OpenAPI.Operation
  /// Where it answers.
  let origin: String

  var text: String {
    var words = ["curl"]
    if operation.method != .get, operation.method != .post || operation.body.isEmpty {
      words.append("-X \(operation.method.rawValue)")
    }
    words.append(Self.quoted(origin + target))
    words += credentials
    words += body
    return words.joined(separator: " \\\n  ").replacing(
      "curl \\\n  ", with: "curl ", maxReplacements: 1)
  }

  /// Asks for the password without showing it, and keeps the token in `$TOKEN`.
  static func token(from origin: String) -> String {
    """
    printf 'Username: ' && read -r NAME &&
    printf 'Password: ' && read -rs PASSWORD &&
    TOKEN=$(curl -s \(quoted(origin + "/api/login")) \\
      --data-urlencode "username=$NAME" \\
      --data-urlencode "password=$PASSWORD" |
      sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
    """
  }

  /// The path with an example in each place, and the parameters that must be there.
  private var target: String {
    var path = operation.path
    var query: [String] = []
    for parameter in operation.parameters {
      let example = Self.plain(parameter.example)
      switch parameter.place {
      case .path: path = path.replacing("{\(parameter.name)}", with: example)
      case .query where parameter.isRequired: query.append("\(parameter.name)=\(example)")
      default: break
      }
    }
    return query.isEmpty ? path : "\(path)?\(query.joined(separator: "&"))"
  }

  private var credentials: [String] {
    operation.isOpen ? [] : [#"-H "Authorization: Bearer $TOKEN""#]
  }

  private var body: [String] {
    guard let content = operation.body.first else { return [] }
    if content.type.hasSuffix("json") { return ["--json \(Self.quoted(content.example.text()))"] }
    guard case .object(let members) = content.example else { return [] }
    return members.map { member in
      "--data-urlencode \(Self.quoted("\(member.name)=\(Self.plain(member.value))"))"
    }
  }

  private static func plain(_ value: JSON) -> String {
    if case .text(let text) = value { text } else { value.text() }
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }
}
