import Testing
import Web

extension Browser {
  /// Calls an API as a script on one of the site's own pages does.
  @discardableResult
  func call(
    _ method: String, _ target: String, _ json: String? = nil, _ headers: Headers = []
  ) -> Response {
    send(
      method, target, type: json == nil ? nil : "application/json",
      body: Array((json ?? "").utf8), headers: Self.sameOrigin + headers)
  }

  /// Publishes a post through the API and returns its address.
  func tweet(_ text: String) throws -> String {
    let response = call("POST", "/api/v2/tweets", #"{"body":"\#(text)"}"#)
    try #require(response.status == .created)
    return try #require(response.path)
  }
}

extension Response {
  func json() throws -> JSONValue { try JSONValue(parsing: body) }

  /// The path in `Location`, behind the site's configured origin.
  var path: String? {
    location.flatMap { text in
      text.hasPrefix(Self.origin) ? String(text.dropFirst(Self.origin.count)) : nil
    }
  }

  /// The paths in `Link` with their relations, in their order.
  var links: [(relation: String, target: String)] {
    (header("Link") ?? "").split(separator: ", ").compactMap { link in
      let parts = link.split(separator: ">; rel=\"")
      guard parts.count == 2, link.hasPrefix("<\(Self.origin)"), link.hasSuffix("\"") else {
        return nil
      }
      return (String(parts[1].dropLast()), String(parts[0].dropFirst(1 + Self.origin.count)))
    }
  }

  func link(_ relation: String) -> String? {
    links.first { $0.relation == relation }?.target
  }

  /// What a program is told of an error: its code, and the field that is to blame.
  func problem() throws -> (code: String?, field: String?) {
    let json = try json()
    #expect(json["error_description"]?.string?.isEmpty == false)
    return (json["error"]?.string, json["field"]?.string)
  }

  private static let origin = "http://127.0.0.1:8080"
}

extension JSONValue {
  subscript(name: String) -> JSONValue? { object?[name] }

  var names: [String] { object?.keys.sorted() ?? [] }

  /// The texts of one member of all objects in a list.
  func texts(_ name: String) -> [String] { array?.compactMap { $0[name]?.string } ?? [] }
}
