import Markup
import Web

/// A cookie as it was set: name, value, and attributes as written.
struct ReceivedCookie {
  let name: String
  let value: String
  let attributes: [String]

  init(_ header: String) {
    let parts = header.split(separator: "; ").map(String.init)
    let pair = parts[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    name = String(pair[0])
    value = String(pair[1])
    attributes = Array(parts.dropFirst())
  }
}

extension Response {
  var text: String { String(decoding: body, as: UTF8.self) }

  func markup() throws -> Element { try MarkupReader.read(body) }

  var cookies: [ReceivedCookie] {
    headers.filter { $0.name == "Set-Cookie" }.map { ReceivedCookie($0.value) }
  }

  func cookie(_ name: String) -> ReceivedCookie? { cookies.first { $0.name == name } }

  var location: String? { header("Location") }

  /// The texts of the posts on a page.
  func posts() throws -> [String] {
    try markup().all("article").compactMap { $0.all(ofClass: "text").first?.text }
  }

  /// The sentence that a page shows once after a change.
  func flash() throws -> String? { try markup().all(ofClass: "flash").first?.text }

  /// The fields of a page that are marked as wrong.
  func faultyFields() throws -> [String] {
    try markup().all.filter { $0["aria-invalid"] == "true" }.compactMap { $0["id"] }
  }
}
