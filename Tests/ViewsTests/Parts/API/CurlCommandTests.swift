import OpenAPI
import Testing

@testable import Views

@Suite struct CurlCommandTests {
  private func command(_ operation: OpenAPI.Operation) -> String {
    CurlCommand(operation: operation, origin: "https://martlet.example").text
  }

  private func operation(
    _ method: OpenAPI.Operation.Method, parameters: [Parameter] = [], body: [Content] = [],
    scopes: [String]? = nil
  ) -> OpenAPI.Operation {
    var operation = Operation(
      method, "/birds/{id}", id: "bird", tag: "Birds", "A bird", "", parameters: parameters,
      body: body, responses: [])
    operation.isOpen = scopes == nil
    operation.credentials = [Credential("token", scopes: scopes ?? [])]
    return operation
  }

  @Test func `the path and what is required get examples`() {
    let parameters = [
      Parameter("id", in: .path, .integer(), "", example: 7),
      Parameter("limit", in: .query, .integer(), "", example: 20),
      Parameter("kind", in: .query, .text(), "", example: "swift", isRequired: true),
    ]
    #expect(
      command(operation(.get, parameters: parameters))
        == "curl 'https://martlet.example/birds/7?kind=swift'")
  }

  @Test func `whoever must be signed in shows the token`() {
    #expect(
      command(operation(.delete, scopes: ["post"])) == #"""
        curl -X DELETE \
          'https://martlet.example/birds/{id}' \
          -H "Authorization: Bearer $TOKEN"
        """#)
  }

  @Test func `a body is quoted for the shell`() {
    let json = Content.json(.text(), example: ["text": "it's"])
    #expect(
      command(operation(.post, body: [json])) == #"""
        curl 'https://martlet.example/birds/{id}' \
          --json '{"text":"it'\''s"}'
        """#)
    let form = Content.form(.text(), example: ["text": "it's", "count": 2])
    #expect(
      command(operation(.post, body: [form])) == #"""
        curl 'https://martlet.example/birds/{id}' \
          --data-urlencode 'text=it'\''s' \
          --data-urlencode 'count=2'
        """#)
  }
}
