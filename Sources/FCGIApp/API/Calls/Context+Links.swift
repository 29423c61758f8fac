import Model
import Web

extension Context {
  /// Tells where the parts beside this one are (RFC 8288): the next, then the previous.
  ///
  /// - Parameter query: what else the address of the list says.
  func link<Element>(
    _ response: inout Response, _ page: CursorPage<Element>, limit: Int,
    query: [(name: String, value: String)] = []
  ) {
    let links = [("next", page.next), ("prev", page.previous)].compactMap { relation, cursor in
      cursor.map { "<\(address($0, limit, query))>; rel=\"\(relation)\"" }
    }
    if !links.isEmpty { response.set("Link", links.joined(separator: ", ")) }
  }

  private func address<Noun>(
    _ cursor: Cursor<Noun>, _ limit: Int, _ query: [(name: String, value: String)]
  ) -> String {
    let place =
      switch cursor {
      case .before(let id): (name: "before", value: "\(id)")
      case .after(let id): (name: "after", value: "\(id)")
      }
    let fields = query + [(name: "limit", value: "\(limit)"), place]
    return app.configuration.origin + request.path + "?" + URLEncodedForm.serialize(fields)
  }
}
